package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.Ed25519PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key by which a server proves itself.
 *
 * @param chain the certificates of the key in PEM, leaf first; null if none were supplied
 * @param provedAt when the server last answered a challenge with it; null if it never did, or its
 *     last answer did not convince
 */
public record McpServerKey(
    Ed25519PublicKey publicKey, @Nullable String chain, @Nullable Instant provedAt) {

  public McpServerKey proved(@Nullable Instant at) {
    return new McpServerKey(publicKey, chain, at);
  }
}
