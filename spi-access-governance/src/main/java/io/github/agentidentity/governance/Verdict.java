package io.github.agentidentity.governance;

/** What was said of an action. */
public enum Verdict {
  ALLOW,
  DENY,
  /** A person must say. */
  PENDING
}
