package io.github.agentidentity.governance.service;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Searchable;
import org.jspecify.annotations.Nullable;

/** Texts that people write and databases keep. */
public final class Texts {

  public static final int NOTE = 1000;

  private Texts() {}

  /** The text without blanks around it; it must say something, and not too much. */
  public static String required(String field, @Nullable String text, int longest) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty()) {
      throw new AgentException.Invalid(field, "is required");
    }
    return checked(field, stripped, longest);
  }

  /** The text without blanks around it, or null if it says nothing. */
  public static @Nullable String optional(String field, @Nullable String text, int longest) {
    String stripped = text == null ? "" : text.strip();
    return stripped.isEmpty() ? null : checked(field, stripped, longest);
  }

  /** As much of the text as fits into a column, without what databases choke on. */
  public static String fitting(String text, int longest) {
    String clean = Searchable.is(text) ? text : text.replace("\0", "");
    if (clean.length() <= longest) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
    return clean.substring(0, end);
  }

  private static String checked(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new AgentException.Invalid(field, "must have at most " + longest + " characters");
    }
    if (!Searchable.is(text)) {
      throw new AgentException.Invalid(field, "must not contain control characters");
    }
    return text;
  }
}
