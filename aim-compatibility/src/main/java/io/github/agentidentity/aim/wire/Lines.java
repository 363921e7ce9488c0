package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Disguise;

/** Texts of agents, cut to what we keep of them. */
final class Lines {

  private static final int LONGEST_OUTCOME = 1000;
  private static final int LONGEST_LINE = 255;

  private Lines() {}

  static String ofOutcome(String text) {
    return cut(text, LONGEST_OUTCOME);
  }

  static String of(String text) {
    String visible =
        text.codePoints()
            .map(c -> Character.isISOControl(c) || Disguise.is(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return cut(visible.strip(), LONGEST_LINE);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
