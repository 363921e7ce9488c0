package io.github.agentidentity.mcp.service.probe;

import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.service.discovery.Discovered;
import io.github.agentidentity.mcp.service.discovery.Discovery;
import io.github.agentidentity.mcp.service.outbound.Outbound.Probe;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.Wire;
import io.github.agentidentity.mcp.service.verification.KeyChallenge;
import io.github.agentidentity.mcp.service.verification.Proof;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a server: what it shows, and whether it still holds its key.
 *
 * @param bearer the token to send, or null
 */
record Checkup(McpServer server, @Nullable String bearer) implements Probe<Checkup.Found> {

  /**
   * What the visit found.
   *
   * @param proof null for a server without a key, and where the challenge could not be put to it
   */
  record Found(Discovered discovered, @Nullable Proof proof) {}

  @Override
  public Found run(Wire wire) throws ProbeFailed {
    Discovered discovered =
        new Discovery(server.endpoint().url(), server.endpoint().transport(), bearer).run(wire);
    McpServerKey key = server.key();
    return new Found(discovered, key == null ? null : proof(wire, key));
  }

  /** That the challenge got no answer now says nothing about the key. */
  private @Nullable Proof proof(Wire wire, McpServerKey key) {
    try {
      return KeyChallenge.of(server.id(), server.endpoint(), key.publicKey()).run(wire);
    } catch (ProbeFailed e) {
      return null;
    }
  }
}
