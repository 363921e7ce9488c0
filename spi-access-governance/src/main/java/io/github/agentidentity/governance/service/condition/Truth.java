package io.github.agentidentity.governance.service.condition;

/** What comes of asking a condition. */
public sealed interface Truth {

  Truth HOLDS = new Told(true);
  Truth DOES_NOT_HOLD = new Told(false);

  record Told(boolean holds) implements Truth {}

  /**
   * It could not be told. What that means is the caller's choice, and should be the safe one.
   *
   * @param why a short text without values from the request
   */
  record Failed(String why) implements Truth {}
}
