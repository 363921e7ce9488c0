package io.github.agentidentity.governance;

/** What a policy does where it matches. None of them lets pass what a gate refused. */
public enum PolicyEffect {
  /** Ends the list: no later policy is asked. */
  ALLOW,
  /** Tells people, and goes on with the list. */
  ALERT,
  /** Refuses, and tells people. */
  BLOCK,
  /** Refuses until a person has approved. */
  REQUIRE_APPROVAL,
  /** Refuses, and suspends the agent. */
  SUSPEND
}
