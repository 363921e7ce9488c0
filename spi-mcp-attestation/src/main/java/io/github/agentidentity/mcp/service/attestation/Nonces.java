package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.mcp.McpEvidence.Nonce;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Nonces for attestations: each is for one agent and one server, and good once in the cluster. */
record Nonces(EvidenceScope scope) {

  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String AGENT = "agent";
  private static final String SERVER = "server";

  Nonce open(AgentId agent, McpServer server) {
    String value = Secrets.random();
    scope
        .session()
        .singleUseObjects()
        .put(
            key(value),
            LIFE.toSeconds(),
            Map.of(AGENT, agent.value(), SERVER, server.id().value()));
    return new Nonce(value, scope.now().plus(LIFE));
  }

  /** The agent that it was opened for, if it was for this server. Right or wrong, it is used up. */
  Optional<AgentId> take(String value, McpServer server) {
    Map<String, String> open = scope.session().singleUseObjects().remove(key(value));
    return Optional.ofNullable(open)
        .filter(notes -> server.id().value().equals(notes.get(SERVER)))
        .map(notes -> notes.get(AGENT))
        .map(AgentId::new);
  }

  /** Remembers a signature for as long as it could be shown again: false if it was shown before. */
  boolean isFirst(byte[] signature, Duration remembered) {
    String hash = Secrets.hash(HexFormat.of().formatHex(signature));
    return scope.session().singleUseObjects().putIfAbsent(key(hash), remembered.toSeconds());
  }

  private String key(String value) {
    return String.join(":", "mcp-attestation", scope.realm().getId(), value);
  }
}
