package io.github.agentidentity.mcp;

/** What an attestation says about the pinned surface of a server. */
public enum Finding {
  /** It works, and its surface is the pinned one. */
  CONFIRMED(1, 0),
  /** It works, and has no item that the pinned one lacks; only names were told. */
  NAMES_CONFIRMED(0.5, 0),
  /** It could not be reached, or was not well. */
  UNHEALTHY(0, 1),
  /** Its surface is another one. */
  CONFLICTING(0, 1);

  private final double agreeing;
  private final double disagreeing;

  Finding(double agreeing, double disagreeing) {
    this.agreeing = agreeing;
    this.disagreeing = disagreeing;
  }

  double agreeing() {
    return agreeing;
  }

  double disagreeing() {
    return disagreeing;
  }
}
