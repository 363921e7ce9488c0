package io.github.agentidentity.walkthrough;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked for on the command line. */
record Arguments(int port, boolean once) {

  private static final int DEFAULT_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;

  static Arguments parse(List<String> words) {
    Arguments arguments = new Arguments(DEFAULT_PORT, false);
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      arguments = arguments.with(rest.removeFirst(), rest);
    }
    return arguments;
  }

  private Arguments with(String word, Deque<String> rest) {
    return switch (word) {
      case "--once" -> new Arguments(port, true);
      case "--port" -> withPort(rest.isEmpty() ? "" : rest.removeFirst());
      case String option when option.startsWith("--port=") ->
          withPort(option.substring("--port=".length()));
      default -> throw new StoryException("Unknown option " + word + ": see ./demo --help.");
    };
  }

  private Arguments withPort(String text) {
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) == 0
        || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new StoryException("--port needs a number from 1 to 65535, not \"" + text + "\".");
    }
    return new Arguments(Integer.parseInt(text), once);
  }
}
