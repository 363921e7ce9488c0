package io.github.agentidentity.governance;

/** What a policy watches for: which questions it is asked about, and what its parameters mean. */
public enum PolicyType {
  /** Something that the agent has no capability for, or not that far. Asked after the refusal. */
  CAPABILITY_VIOLATION,
  /** An agent that is trusted less than a threshold. */
  TRUST_SCORE_LOW,
  /** More decisions in a time than an agent usually needs. */
  UNUSUAL_ACTIVITY,
  /** An agent that may not act at all, or could not prove itself. Asked after the refusal. */
  UNAUTHORIZED_ACCESS,
  /** Actions that carry data away, or more of it than usual. */
  DATA_EXFILTRATION,
  /** An agent that uses what it never declared. */
  CONFIG_DRIFT;

  /** Whether it is asked about refusals, which it cannot undo, and not about what may pass. */
  public boolean isAfterRefusal() {
    return this == CAPABILITY_VIOLATION || this == UNAUTHORIZED_ACCESS;
  }
}
