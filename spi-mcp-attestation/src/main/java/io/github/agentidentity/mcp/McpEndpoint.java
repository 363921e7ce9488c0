package io.github.agentidentity.mcp;

import org.jspecify.annotations.Nullable;

/**
 * How the server is reached.
 *
 * @param url where to connect, as it was given; the identity of the server is its {@link
 *     io.github.agentidentity.agent.ResourceUri}
 * @param bearer a reference {@code ${vault.key}} to the token that discovery sends; null for none
 * @param verificationUrl where challenges are answered; null for the well-known place
 */
public record McpEndpoint(
    String url, Transport transport, @Nullable String bearer, @Nullable String verificationUrl) {

  public enum Transport {
    STREAMABLE_HTTP,
    /** The deprecated one: only the well-known document of the server can be read. */
    SSE
  }
}
