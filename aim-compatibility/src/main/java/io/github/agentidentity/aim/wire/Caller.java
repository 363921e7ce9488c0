package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.web.Bearer;

/** Whoever sent a request, once that is proved. */
sealed interface Caller {

  Actor actor();

  /**
   * An agent.
   *
   * @param proof the key that signed the request, or what else it showed
   */
  record OfAgent(Agent agent, Proof proof) implements Caller {

    @Override
    public Actor actor() {
      return new Actor(Actor.Kind.AGENT, agent.id().value());
    }
  }

  /** Somebody with an access token of the realm. */
  record OfPerson(Bearer token) implements Caller {

    @Override
    public Actor actor() {
      return new Actor(Actor.Kind.USER, token.user().getId());
    }
  }
}
