package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Agent;

/** The policies that are asked once an agent was refused. They can never undo that. */
public interface RefusalPolicies {

  /**
   * What to make of a refusal: the same refusal, perhaps with notes, or a question to a person
   * where only a capability is missing.
   */
  AccessDecision consider(Agent agent, Purpose.Action action, AccessDecision.Deny refusal);
}
