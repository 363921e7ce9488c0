package io.github.agentidentity.trust.service.panel;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.FactorEvidence;
import java.util.Map;

/** What one factor said of the agents that it was asked about. */
sealed interface Said {

  record Gathered(Map<AgentId, FactorEvidence> evidence) implements Said {}

  /**
   * Nothing that could be used.
   *
   * @param why for people; names no class of a third party and repeats no message of one
   */
  record Failed(String why) implements Said {}
}
