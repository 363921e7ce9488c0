package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.McpEvidence.Nonce;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.WireAttestation;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What agents say of servers, and how sure that makes us. */
public record Attestations(EvidenceScope scope) {

  public Nonce nonce(AgentId agent, McpServer server) {
    Attesting.requireAttestable(server);
    return new Nonces(scope).open(agent, server);
  }

  public Attestation attest(McpServer server, String jws, String issuer) {
    Attesting.requireAttestable(server);
    return counted(server, new JwsStatements(scope, issuer).verify(server, jws));
  }

  public Attestation attest(McpServer server, WireAttestation said) {
    Attesting.requireAttestable(server);
    return counted(server, new WireStatements(scope).verify(server, said));
  }

  private Attestation counted(McpServer server, Statement statement) {
    Attestation taken = Attesting.take(scope, server, statement);
    AttestationMeters.taken(scope.realm().getName(), taken);
    return taken;
  }

  public Confidence confidence(McpServer server) {
    return Confidence.of(scope.attestations().voices(server.id()), server.pin(), scope.now());
  }

  public Map<McpServerId, Confidence> confidences(Collection<McpServer> servers) {
    Instant now = scope.now();
    Map<McpServerId, List<Voice>> voices =
        scope.attestations().voices(servers.stream().map(McpServer::id).toList());
    return servers.stream()
        .collect(
            Collectors.toMap(
                McpServer::id,
                server ->
                    Confidence.of(voices.getOrDefault(server.id(), List.of()), server.pin(), now)));
  }
}
