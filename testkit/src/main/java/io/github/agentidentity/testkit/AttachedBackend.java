package io.github.agentidentity.testkit;

import java.net.URI;
import java.util.Optional;

/**
 * A server that somebody else started, for a short cycle of edit and test: {@code
 * -Dkeycloak.url=http://localhost:8080 -Dkeycloak.management-url=http://localhost:9000}, with
 * {@code -Dkeycloak.admin.username} and {@code -Dkeycloak.admin.password} where they are not {@code
 * admin}. It stays up; tests that stop and start a server need one of their own.
 */
record AttachedBackend(URI baseUri, URI managementUri, AdminCredentials administrator)
    implements KeycloakBackend {

  /** The server that the system properties name, if they name one. */
  static Optional<KeycloakBackend> fromProperties() {
    String url = System.getProperty("keycloak.url", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new AttachedBackend(
            URI.create(url),
            URI.create(System.getProperty("keycloak.management-url", url)),
            new AdminCredentials(
                System.getProperty("keycloak.admin.username", "admin"),
                System.getProperty("keycloak.admin.password", "admin"))));
  }

  @Override
  public String describe() {
    return "a running server at " + baseUri;
  }

  @Override
  public void close() {
    // Not ours.
  }
}
