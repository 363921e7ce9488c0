package io.github.agentidentity.governance;

/** What a question is for. */
public enum PolicyPurpose {
  TOKEN,
  ACTION
}
