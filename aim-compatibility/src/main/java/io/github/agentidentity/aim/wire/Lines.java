package io.github.agentidentity.aim.wire;

/** Texts of agents, cut to what we keep of them. */
final class Lines {

  private static final int LONGEST_OUTCOME = 1000;
  private static final int LONGEST_LINE = 255;

  private Lines() {}

  static String ofOutcome(String text) {
    return cut(text, LONGEST_OUTCOME);
  }

  static String of(String text) {
    return cut(text.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_LINE);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
