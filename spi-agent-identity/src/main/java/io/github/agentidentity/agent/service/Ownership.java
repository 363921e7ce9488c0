package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;

/** What becomes of agents when the one who answers for them is deleted. */
final class Ownership {

  private final RealmScope scope;

  Ownership(RealmScope scope) {
    this.scope = scope;
  }

  /** The agents go on without an owner, and listeners hear of it: production must not stop. */
  void lost(AgentOwner owner) {
    for (AgentId id : scope.agents().ownedBy(owner)) {
      scope.agents().findForUpdate(id).ifPresent(agent -> disown(agent, owner));
    }
  }

  private void disown(Agent agent, AgentOwner owner) {
    scope.agents().update(agent.belongingTo(null, agent.organization()));
    scope.publish(new AgentEvent.OwnerLost(scope.origin(Actor.SYSTEM), agent.id(), owner));
  }
}
