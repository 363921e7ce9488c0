package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out who signed a statement. */
record Signers(EvidenceScope scope) {

  /** The agent, and the key of it that is valid now and signed. */
  record Signer(Agent agent, AgentKey key) {}

  /** The signer, if the agent has a valid key that the caller finds to have signed. */
  Optional<Signer> find(AgentId agent, Predicate<AgentKey> signed) {
    Instant now = scope.now();
    return scope
        .identities()
        .keys(scope.realm())
        .ring(agent, now)
        .flatMap(
            ring ->
                ring.keys().stream()
                    .filter(key -> key.isValidAt(now))
                    .filter(signed)
                    .findFirst()
                    .map(key -> new Signer(ring.agent(), key)));
  }

  /** Only said once the signature has verified: who cannot sign learns nothing of the agent. */
  static void requireActive(Agent agent) {
    if (agent.status() != AgentStatus.ACTIVE) {
      throw new AgentException.Forbidden("An agent that is " + agent.status() + " attests nothing");
    }
  }
}
