package io.github.agentidentity.agent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the gates see it, at one moment of the database.
 *
 * @param risks of the capabilities that are granted; one that left the catalogue is missing
 * @param key the key that the agent proved itself with, or null if that key is not one of its own
 */
public record AgentStanding(
    Agent agent, @Nullable AgentKey key, List<Grant> grants, Map<CapabilityName, Risk> risks) {

  public AgentStanding {
    grants = List.copyOf(grants);
    risks = Map.copyOf(risks);
  }
}
