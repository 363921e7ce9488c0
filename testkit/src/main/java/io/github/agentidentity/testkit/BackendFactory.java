package io.github.agentidentity.testkit;

import java.util.Optional;

/** A way to run Keycloak that is not always on the class path; found with a ServiceLoader. */
public interface BackendFactory {

  /** The value of {@code keycloak.backend} that asks for it. */
  String id();

  /** Why it cannot work on this machine, or empty when it can. */
  Optional<String> obstacle();

  KeycloakBackend start();
}
