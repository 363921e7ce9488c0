package io.github.agentidentity.walkthrough;

import java.io.PrintStream;

/** Prints; with colours when a person looks at it. */
final class Terminal {

  private static final String RESET = "\u001b[0m";

  private final PrintStream out;
  private final boolean interactive;

  Terminal(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** The launcher knows whether its output is a terminal; Java learned to tell only lately. */
  static Terminal standard() {
    boolean interactive =
        Boolean.getBoolean("walkthrough.terminal") && System.getenv("NO_COLOR") == null;
    return new Terminal(System.out, interactive);
  }

  boolean isInteractive() {
    return interactive;
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void line(Style style, String text) {
    line(styled(style, text));
  }

  /** Without the end of the line: more will follow, or it will be written over. */
  void part(String text) {
    out.print(text);
    out.flush();
  }

  String styled(Style style, String text) {
    return interactive ? style.code() + text + RESET : text;
  }

  /** What a line means, which is what its colour says. */
  enum Style {
    HEADING("1;36"),
    REQUEST("1;34"),
    ANSWER("1;35"),
    DETAIL("2"),
    GOOD("32"),
    BAD("1;31");

    private final String parameters;

    Style(String parameters) {
      this.parameters = parameters;
    }

    private String code() {
      return "\u001b[" + parameters + "m";
    }
  }
}
