package io.github.agentidentity.testkit;

import java.net.URI;

/** A running Keycloak with the extension pack in it, wherever it runs. */
public interface KeycloakBackend extends AutoCloseable {

  /** Where realms are served, for example {@code http://localhost:8080}. */
  URI baseUri();

  /** Where health and metrics are served. */
  URI managementUri();

  /** The bootstrap administrator of the realm {@code master}. */
  AdminCredentials administrator();

  /** One line that says which server this is. */
  String describe();

  @Override
  void close();
}
