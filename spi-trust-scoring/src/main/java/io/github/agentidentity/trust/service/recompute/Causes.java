package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustRecord.Cause;
import java.util.Map;

/**
 * Why some agents are scored.
 *
 * @param each of every agent
 * @param always whether an entry is added even if there is nothing new
 */
public record Causes(Map<AgentId, Cause> each, boolean always) {

  public Causes {
    each = Map.copyOf(each);
  }

  Cause of(AgentId agent) {
    return each.getOrDefault(agent, Reasons.NIGHTLY);
  }
}
