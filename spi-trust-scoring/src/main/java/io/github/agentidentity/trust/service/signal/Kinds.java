package io.github.agentidentity.trust.service.signal;

import io.github.agentidentity.agent.Risk;

/** The words of counts. */
public final class Kinds {

  /** Tokens got, and assertions that the key of the agent signed and that were refused. */
  public static final String AUTHENTICATION = "authentication";

  /** Keys proved. */
  public static final String PROOF = "proof";

  /** Actions that were allowed. */
  public static final String ACTION = "action";

  /** Tokens refused by what the agent asked for; the reason follows. */
  public static final String REFUSAL = "refusal:";

  /** Violations; the severity and the reason follow. */
  public static final String VIOLATION = "violation:";

  /** When a capability was used last; its name follows. */
  public static final String USE = "use:";

  private static final int LONGEST = 160;

  private Kinds() {}

  public static String violation(Risk severity, String reason) {
    return fitting(VIOLATION + severity + ":" + reason);
  }

  public static String refusal(String reason) {
    return fitting(REFUSAL + reason);
  }

  public static String use(String capability) {
    return fitting(USE + capability);
  }

  private static String fitting(String kind) {
    return kind.length() <= LONGEST ? kind : kind.substring(0, LONGEST);
  }
}
