package io.github.agentidentity.aim.wire;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Spi;

/** Whether the server knows MCP servers better than by hearsay. */
final class McpModule {

  private static final String SPI = "mcp-evidence";

  private McpModule() {}

  /** Asked before any class is touched that names a type of that module: its jar may be absent. */
  static boolean isPresent(KeycloakSession session) {
    return session.getKeycloakSessionFactory().getSpis().stream()
        .map(Spi::getName)
        .anyMatch(SPI::equals);
  }
}
