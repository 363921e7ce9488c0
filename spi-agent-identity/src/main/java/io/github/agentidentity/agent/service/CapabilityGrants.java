package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations.NewGrant;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Grant;
import java.time.Instant;
import java.util.List;

/** Who may use which capability, and until when. */
public final class CapabilityGrants {

  private final RealmScope scope;
  private final AgentProjection projection;
  private final CapabilityCatalogue catalogue;

  CapabilityGrants(RealmScope scope, AgentProjection projection, CapabilityCatalogue catalogue) {
    this.scope = scope;
    this.projection = projection;
    this.catalogue = catalogue;
  }

  public List<Grant> list(Agent agent) {
    return scope.grants().list(agent.id());
  }

  /** Grants a capability; a grant that stands is replaced by the new terms. */
  public Grant grant(Agent agent, NewGrant wanted, Actor actor) {
    if (actor.kind() == Actor.Kind.AGENT) {
      throw new AgentException.Forbidden("An agent cannot grant anything");
    }
    Agent locked = scope.agents().findForUpdate(agent.id()).orElse(agent);
    if (locked.status() == AgentStatus.REVOKED) {
      throw new AgentException.IllegalTransition(AgentStatus.REVOKED, "granted anything");
    }
    Capability capability =
        catalogue
            .find(wanted.capability())
            .orElseThrow(
                () ->
                    new AgentException.Invalid(
                        "capability", "the realm's catalogue has no such capability"));
    Instant now = scope.now();
    if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
      throw new AgentException.Invalid("expiresAt", "lies in the past");
    }
    Grant grant =
        new Grant(
            agent.id(),
            capability.name(),
            wanted.constraints(),
            wanted.reason(),
            actor.id(),
            now,
            wanted.expiresAt());
    scope.grants().put(grant);
    projection.grant(agent, capability);
    scope.publish(new AgentEvent.CapabilityGranted(scope.origin(actor), grant));
    return grant;
  }

  /** Takes a capability away, from the next token on. */
  public void revoke(Agent agent, String nameOrAlias, Actor actor) {
    Capability capability = catalogue.require(nameOrAlias);
    if (scope.grants().find(agent.id(), capability.name()).isEmpty()) {
      throw new AgentException.NotFound("grant", nameOrAlias);
    }
    scope.grants().delete(agent.id(), capability.name());
    projection.revoke(agent, capability);
    scope.publish(
        new AgentEvent.CapabilityRevoked(scope.origin(actor), agent.id(), capability.name()));
  }
}
