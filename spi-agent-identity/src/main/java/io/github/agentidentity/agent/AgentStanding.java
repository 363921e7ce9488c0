package io.github.agentidentity.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the gates see it, at one moment of the database.
 *
 * @param key the key that the agent proved itself with, or null if that key is not one of its own
 */
public record AgentStanding(Agent agent, @Nullable AgentKey key, List<Grant> grants) {

  public AgentStanding {
    grants = List.copyOf(grants);
  }
}
