package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.EnrolmentToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Brings agents into being: the row, its client and its first key, or nothing at all. */
public final class AgentRegistration {

  private final RealmScope scope;
  private final AgentProjection projection;
  private final KeyRing keyRing;

  AgentRegistration(RealmScope scope, AgentProjection projection, KeyRing keyRing) {
    this.scope = scope;
    this.projection = projection;
    this.keyRing = keyRing;
  }

  /** Registers an agent: ACTIVE if its key is proved, PENDING until one is. */
  public Agent register(Registration registration, Actor actor) {
    Instant now = scope.now();
    Agent newborn =
        new Agent(
            AgentId.random(),
            registration.name(),
            registration.profile(),
            AgentStatus.PENDING,
            null,
            registration.owner(),
            registration.organization(),
            Agent.AgentTimes.bornAt(now),
            null);
    boolean proved = registration.key() instanceof KeyClaim.Proved;
    Agent agent = proved ? newborn.proved(now) : newborn;
    scope.agents().insert(agent);
    projection.create(agent);
    scope.publish(new AgentEvent.AgentRegistered(scope.origin(actor), agent));
    if (registration.key() != null) {
      keyRing.addFirst(agent, registration.key(), actor);
    }
    return agent;
  }

  /** Registers with an enrolment token that was taken for it, and grants what the token says. */
  public Agent register(Registration registration, EnrolmentToken token, CapabilityGrants grants) {
    if (!token.admits(registration.profile().type())) {
      throw new AgentException.Invalid(
          "type", "this enrolment token is for the types " + String.join(", ", token.types()));
    }
    Actor actor = new Actor(Actor.Kind.ENROLMENT, token.id());
    Agent agent = register(registration, actor);
    for (String capability : token.capabilities()) {
      grants.grant(
          agent, new AgentOperations.NewGrant(capability, null, null, "enrolment token"), actor);
    }
    return agent;
  }

  /** Changes what people say of the agent. Its name, status and grants are not theirs to write. */
  public Agent describe(
      Agent agent,
      AgentProfile profile,
      @Nullable AgentOwner owner,
      @Nullable String organization) {
    Agent locked =
        scope
            .agents()
            .findForUpdate(agent.id())
            .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
    Agent changed = locked.withProfile(profile, scope.now()).belongingTo(owner, organization);
    scope.agents().update(changed);
    projection.describe(changed);
    return changed;
  }
}
