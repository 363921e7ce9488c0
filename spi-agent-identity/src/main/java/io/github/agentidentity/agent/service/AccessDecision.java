package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentStanding;

/** What all gates together say. */
public sealed interface AccessDecision {

  record Allow(AgentStanding standing) implements AccessDecision {}

  /**
   * Refused by one gate.
   *
   * @param gate the id of the gate
   * @param reason a word for machines
   * @param error the OAuth error code
   * @param sentence what to do about it
   */
  record Deny(String gate, String reason, String error, String sentence)
      implements AccessDecision {}

  /** Waits for a person. */
  record Pending(String approval, String sentence) implements AccessDecision {}
}
