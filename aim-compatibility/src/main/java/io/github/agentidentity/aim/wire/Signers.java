package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore.KeyRingView;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.agent.Searchable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the agent whose registered key made a signature. A key that nobody proved yet is proved by
 * that: the signature is over a fresh request that was made for this endpoint.
 */
record Signers(AimContext context) {

  private static final int LONGEST_ID = 36;

  /** The agent and its keys, if the text can be the id of one. */
  Optional<KeyRingView> ring(String agentId) {
    boolean possible =
        !agentId.isBlank() && agentId.length() <= LONGEST_ID && Searchable.is(agentId);
    return possible
        ? context.store().keys(context.realm()).ring(new AgentId(agentId), context.now())
        : Optional.empty();
  }

  /** The agent of the first key of the ring that counts and passes the test. */
  Optional<Caller.OfAgent> signer(KeyRingView ring, Predicate<AgentKey> made) {
    return counting(ring).filter(made).findFirst().map(key -> signedBy(ring.agent(), key));
  }

  private Stream<AgentKey> counting(KeyRingView ring) {
    Instant now = context.now();
    boolean living =
        ring.agent().status() == AgentStatus.PENDING || ring.agent().status() == AgentStatus.ACTIVE;
    return ring.keys().stream()
        .filter(key -> key.isValidAt(now) || (living && isUnproven(key, now)));
  }

  private static boolean isUnproven(AgentKey key, Instant now) {
    return key.state() == KeyState.UNPROVEN
        && (key.notAfter() == null || now.isBefore(key.notAfter()));
  }

  private Caller.OfAgent signedBy(Agent agent, AgentKey key) {
    Proof proof = new Proof.Key(key.thumbprint());
    if (key.state() != KeyState.UNPROVEN) {
      context.agents().seen(context.realm(), agent, key.thumbprint());
      return new Caller.OfAgent(agent, proof);
    }
    context.agents().proved(context.realm(), agent, key.thumbprint());
    Agent active = context.requireAgent(agent.id().value());
    return new Caller.OfAgent(active, proof);
  }
}
