package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The steps of an agent's life. Each is one transaction over row, client and tokens. */
public final class AgentLifecycle {

  private final RealmScope scope;
  private final AgentProjection projection;

  AgentLifecycle(RealmScope scope, AgentProjection projection) {
    this.scope = scope;
    this.projection = projection;
  }

  /** The beginning of an agent that has no key to prove. */
  public void admit(Agent agent, Actor actor) {
    Agent locked = locked(agent, AgentStatus.ACTIVE, "admitted");
    if (locked.status() != AgentStatus.PENDING) {
      throw new AgentException.IllegalTransition(locked.status(), "admitted");
    }
    scope.agents().update(locked.withStatus(AgentStatus.ACTIVE, null, scope.now()));
    scope.publish(new AgentEvent.AgentActivated(scope.origin(actor), agent.id()));
  }

  /** The kill switch: no token is issued from the commit on, and none of before counts. */
  public void suspend(Agent agent, @Nullable String reason, Actor actor) {
    Agent locked = locked(agent, AgentStatus.SUSPENDED, "suspended");
    Instant now = scope.now();
    scope.agents().update(locked.withStatus(AgentStatus.SUSPENDED, reason, now));
    projection.cutOff(locked, now);
    scope.publish(new AgentEvent.AgentSuspended(scope.origin(actor), agent.id(), reason));
  }

  /**
   * Lets the agent ask for tokens again; those of before stay dead.
   *
   * <p>Token times count in seconds, so a token of the second in which the agent came back could
   * not be told from one of before. Resuming therefore waits, for less than a second and before it
   * locks anything, until the next one has begun.
   */
  public void resume(Agent agent, @Nullable String reason, Actor actor) {
    requireSuspended(agent);
    resumeFrom(awaitNextSecond(), agent, reason, actor);
  }

  /** As {@link #resume}, by someone who has waited for that second. */
  void resumeFrom(int firstGoodSecond, Agent agent, @Nullable String reason, Actor actor) {
    Agent locked = scope.agents().findForUpdate(agent.id()).orElse(agent);
    requireSuspended(locked);
    boolean proved = locked.times().verifiedAt() != null;
    AgentStatus next = proved ? AgentStatus.ACTIVE : AgentStatus.PENDING;
    scope.agents().update(locked.withStatus(next, reason, scope.now()));
    projection.readmit(locked, firstGoodSecond);
    scope.publish(new AgentEvent.AgentResumed(scope.origin(actor), agent.id(), reason));
  }

  /** The end: keys and grants go with it, and nothing brings the agent back. */
  public void revoke(Agent agent, @Nullable String reason, Actor actor) {
    Agent locked = locked(agent, AgentStatus.REVOKED, "revoked");
    Instant now = scope.now();
    for (AgentKey key : scope.keys().list(agent.id())) {
      scope.keys().update(key.withState(KeyState.REVOKED).endingBy(now));
    }
    for (Grant grant : scope.grants().list(agent.id())) {
      unlink(locked, grant.capability());
    }
    scope.grants().deleteAll(agent.id());
    scope.agents().update(locked.withStatus(AgentStatus.REVOKED, reason, now));
    projection.cutOff(locked, now);
    projection.mirrorKeys(locked, scope.keys().list(agent.id()));
    scope.publish(new AgentEvent.AgentRevoked(scope.origin(actor), agent.id(), reason));
  }

  /** Removes the agent, its client, its service account, its keys and its grants. */
  public void remove(Agent agent, Actor actor) {
    forget(agent.id(), actor);
    projection.remove(agent);
  }

  /** Removes the rows of an agent whose client is gone or about to go. */
  public void forget(AgentId id, Actor actor) {
    if (scope.agents().find(id).isPresent()) {
      scope.agents().delete(id);
      scope.publish(new AgentEvent.AgentRemoved(scope.origin(actor), id));
    }
  }

  private Agent locked(Agent agent, AgentStatus next, String deed) {
    Agent locked =
        scope
            .agents()
            .findForUpdate(agent.id())
            .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
    if (!locked.status().mayBecome(next)) {
      throw new AgentException.IllegalTransition(locked.status(), deed);
    }
    return locked;
  }

  private static void requireSuspended(Agent agent) {
    if (agent.status() != AgentStatus.SUSPENDED) {
      throw new AgentException.IllegalTransition(agent.status(), "resumed");
    }
  }

  /** Gives the next second when it has begun, which takes less than one. */
  int awaitNextSecond() {
    Instant now = scope.now();
    long next = now.getEpochSecond() + 1;
    Instant due = Instant.ofEpochSecond(next);
    while (scope.now().isBefore(due)) {
      LockSupport.parkNanos(Duration.between(scope.now(), due).toNanos());
    }
    return (int) next;
  }

  private void unlink(Agent agent, CapabilityName capability) {
    scope
        .capabilities()
        .find(capability.value())
        .ifPresent(found -> projection.revoke(agent, found));
  }
}
