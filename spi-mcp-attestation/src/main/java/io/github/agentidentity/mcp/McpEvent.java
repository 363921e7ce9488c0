package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentEvent.Origin;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderEvent;

/**
 * Something happened to an MCP server. Published through {@code KeycloakSessionFactory.publish} in
 * the transaction of the change: a listener that throws undoes it.
 */
public sealed interface McpEvent extends ProviderEvent {

  /** The session, realm and cause that all events share. */
  Origin origin();

  /** The server after the change. */
  McpServer server();

  record ServerRegistered(Origin origin, McpServer server) implements McpEvent {}

  /**
   * A person approved the surface that is pinned now.
   *
   * @param before what was pinned before; null for the first approval
   */
  record ServerApproved(Origin origin, McpServer server, @Nullable SurfaceDigest before)
      implements McpEvent {}

  record ServerQuarantined(Origin origin, McpServer server) implements McpEvent {}

  record ServerReleased(Origin origin, McpServer server) implements McpEvent {}

  record ServerRevoked(Origin origin, McpServer server) implements McpEvent {}

  record ServerRemoved(Origin origin, McpServer server) implements McpEvent {}

  /** The server proved its key, or failed to where it had before. */
  record ServerVerified(Origin origin, McpServer server, boolean proved) implements McpEvent {}

  /**
   * The server showed a surface that it had not shown the last time.
   *
   * @param before what it showed the last time; null for the first
   */
  record SurfaceObserved(Origin origin, McpServer server, @Nullable SurfaceDigest before)
      implements McpEvent {}

  /**
   * The server began to show something else than is pinned, or something else again: {@code
   * server.pin()} has both. Follows {@link SurfaceObserved}.
   */
  record SurfaceDrifted(Origin origin, McpServer server) implements McpEvent {}

  /** The server shows what is pinned again. */
  record SurfaceRestored(Origin origin, McpServer server) implements McpEvent {}

  /** An agent attested the server, as it was before. */
  record Attested(Origin origin, McpServer server, Attestation attestation) implements McpEvent {}
}
