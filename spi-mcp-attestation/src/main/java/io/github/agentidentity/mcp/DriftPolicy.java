package io.github.agentidentity.mcp;

/** What follows when a server shows something else than was approved. */
public enum DriftPolicy {
  /** People are told. */
  ALERT,
  /** And tokens are cut to the tools that are as they were. */
  REDUCE,
  /** And the server is cut off until a person has looked. */
  QUARANTINE
}
