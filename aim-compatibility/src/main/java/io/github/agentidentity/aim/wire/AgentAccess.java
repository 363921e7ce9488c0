package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;

/** Who may look at which agent, and who may change it. */
record AgentAccess(AimContext context) {

  private static final byte[] NO_BODY = new byte[0];

  /** The agent, for itself, its owner and whoever may see all; unknown for everybody else. */
  Agent requireVisible(String reference) {
    Caller caller = new Callers(context).require(NO_BODY);
    Agent agent = context.requireAgent(reference);
    boolean visible =
        switch (caller) {
          case Caller.OfAgent itself -> itself.agent().id().equals(agent.id());
          case Caller.OfPerson person -> new People(context).mayView(person.token(), agent);
        };
    if (!visible) {
      throw ForeignError.notFound("Agent");
    }
    return agent;
  }

  /** The person, who may manage agents. */
  Caller.OfPerson requireManager() {
    if (new Callers(context).require(NO_BODY) instanceof Caller.OfPerson person
        && new People(context).mayManage(person.token())) {
      return person;
    }
    throw ForeignError.forbidden("The role manage-agents is required");
  }

  /** The person, who may see all agents. */
  Caller.OfPerson requireViewer() {
    if (new Callers(context).require(NO_BODY) instanceof Caller.OfPerson person
        && new People(context).mayView(person.token())) {
      return person;
    }
    throw ForeignError.forbidden("The role view-agents is required");
  }
}
