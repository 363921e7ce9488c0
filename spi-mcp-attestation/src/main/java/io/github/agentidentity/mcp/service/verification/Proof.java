package io.github.agentidentity.mcp.service.verification;

/** What a challenge came to. */
public sealed interface Proof {

  /** The server holds the key. */
  record Given() implements Proof {}

  /**
   * It does not convince.
   *
   * @param sentence why, for people
   */
  record Missing(String sentence) implements Proof {}
}
