package io.github.agentidentity.agent.rows;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}. */
public final class Like {

  private Like() {}

  /**
   * Matches lower-case text that holds the words as they are: wildcards in them mean themselves.
   */
  public static String containing(String words) {
    String literal = words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + literal.toLowerCase(Locale.ROOT) + "%";
  }
}
