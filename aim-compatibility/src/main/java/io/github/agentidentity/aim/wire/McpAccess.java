package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.aim.AimRecord;
import java.util.Optional;

/** Who may see and write what is told of MCP servers: never somebody unknown. */
record McpAccess(AimContext context) {

  private static final byte[] NO_BODY = new byte[0];

  /** Any active agent, and people who may see all agents. */
  void requireReader() {
    boolean allowed =
        switch (new Callers(context).require(NO_BODY)) {
          case Caller.OfAgent caller -> caller.agent().status() == AgentStatus.ACTIVE;
          case Caller.OfPerson person -> new People(context).mayView(person.token());
        };
    require(allowed);
  }

  /** The agent, or nobody if a manager does it. */
  Optional<Agent> requireWriter(byte[] body) {
    return switch (new Callers(context).require(body)) {
      case Caller.OfAgent caller -> {
        require(caller.agent().status() == AgentStatus.ACTIVE);
        yield Optional.of(caller.agent());
      }
      case Caller.OfPerson person -> {
        require(new People(context).mayManage(person.token()));
        yield Optional.empty();
      }
    };
  }

  /** Nobody but a manager. */
  void requireManager() {
    require(requireWriter(NO_BODY).isEmpty());
  }

  /** The agent that told of it, or a manager. */
  void requireRemover(AimRecord server) {
    Optional<Agent> agent = requireWriter(NO_BODY);
    require(agent.isEmpty() || agent.get().id().equals(server.agent()));
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw ForeignError.forbidden("This is not allowed to you");
    }
  }
}
