package io.github.agentidentity.governance.rest.access;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;

/** Who asks what an agent may do. */
public sealed interface Caller {

  Actor actor();

  /** How an agent that this caller asks about is known to be itself. */
  Proof proof();

  /** A client or person with the role: it may ask about every agent of the realm. */
  record DecisionPoint(Actor actor, String clientId) implements Caller {
    @Override
    public Proof proof() {
      return new Proof.Vouched(clientId);
    }
  }

  /**
   * An agent with an access token of its own, which says nothing of how the agent stands now: the
   * gates look.
   */
  record AskingAgent(AgentId agent, String clientId, Proof proof) implements Caller {
    @Override
    public Actor actor() {
      return new Actor(Actor.Kind.AGENT, agent.value());
    }

    /** Whether the reference names this agent. */
    public boolean is(String reference) {
      return reference.equals(agent.value())
          || reference.equals(clientId)
          || clientId.equals("agent:" + reference);
    }
  }
}
