package io.github.agentidentity.mcp.service.usecase;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.McpEvidence;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.WireAttestation;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.attestation.Attestations;
import io.github.agentidentity.mcp.service.connection.ConnectionJournal;
import io.github.agentidentity.mcp.service.connection.DeclaredConnections;
import io.github.agentidentity.mcp.service.connection.ToldConnections;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.probe.Probes;
import io.github.agentidentity.mcp.service.verification.Proof;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The use cases behind {@link McpEvidence}. */
record EvidenceUseCases(KeycloakSession session, ConnectionJournal journal) implements McpEvidence {

  @Override
  public Nonce nonce(RealmModel realm, AgentId agent, McpServer server) {
    return attestations(realm).nonce(agent, server);
  }

  @Override
  public Attestation attest(RealmModel realm, McpServer server, String jws, String issuer) {
    return attestations(realm).attest(server, jws, issuer);
  }

  @Override
  public Attestation attest(RealmModel realm, McpServer server, WireAttestation said) {
    return attestations(realm).attest(server, said);
  }

  @Override
  public Confidence confidence(RealmModel realm, McpServer server) {
    return attestations(realm).confidence(server);
  }

  @Override
  public Map<McpServerId, Confidence> confidences(RealmModel realm, Collection<McpServer> servers) {
    return attestations(realm).confidences(servers);
  }

  @Override
  public void seen(RealmModel realm, Agent agent, Told told) {
    journal.note(session, realm, agent, ToldConnections.checked(told));
  }

  @Override
  public boolean retract(RealmModel realm, Agent agent, String name) {
    return new DeclaredConnections(new EvidenceScope(session, realm)).retract(agent, name);
  }

  @Override
  public Optional<String> challenge(RealmModel realm, McpServer server, Actor actor) {
    try {
      Proof proof = new Probes(new McpScope(session, realm)).verify(server, actor).proof();
      return switch (proof) {
        case Proof.Given given -> Optional.empty();
        case Proof.Missing missing -> Optional.of(missing.sentence());
      };
    } catch (ProbeFailed e) {
      return Optional.of(e.sentence());
    }
  }

  private Attestations attestations(RealmModel realm) {
    return new Attestations(new EvidenceScope(session, realm));
  }
}
