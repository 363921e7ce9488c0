package io.github.agentidentity.agent;

/** Who answers for an agent: a user or a group of its realm. */
public record AgentOwner(Kind kind, String id) {

  public enum Kind {
    USER,
    GROUP
  }

  public static AgentOwner user(String id) {
    return new AgentOwner(Kind.USER, id);
  }

  public static AgentOwner group(String id) {
    return new AgentOwner(Kind.GROUP, id);
  }
}
