package io.github.agentidentity.agent;

import java.util.UUID;

/** Identifies an agent and, with the same value, its Keycloak client. */
public record AgentId(String value) {

  private static final int MAX_LENGTH = 36;

  public AgentId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("an agent id has 1 to 36 characters");
    }
  }

  public static AgentId random() {
    return new AgentId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
