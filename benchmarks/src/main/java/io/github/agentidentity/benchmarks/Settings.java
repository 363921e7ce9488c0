package io.github.agentidentity.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure.
 *
 * @param agents how many agents a realm has; two numbers compare two realms on one server
 * @param seconds how long each grant is measured, over all its blocks
 * @param warmup how much CPU time the server gets before anything counts
 * @param stored how many decisions lie in the database; two numbers are compared
 * @param profileSeconds how long to record a profile of each grant afterwards, or 0
 * @param heap whether to look at what a realm of agents takes of the heap, with minutes of waiting
 */
record Settings(
    String scenario,
    List<Integer> agents,
    int seconds,
    Duration warmup,
    int connections,
    Duration profileSeconds,
    boolean heap,
    List<Integer> stored,
    List<String> serverArguments,
    Path keycloakHome,
    Path results) {

  static Settings fromProperties() {
    return new Settings(
        System.getProperty("scenario", "token"),
        words("agents", ",").stream().map(Settings::positive).sorted().distinct().toList(),
        positive(required("seconds")),
        Duration.ofSeconds(Integer.getInteger("warmupSeconds", 180)),
        positive(required("connections")),
        Duration.ofSeconds(Integer.getInteger("profileSeconds", 0)),
        !"false".equals(System.getProperty("heap")),
        words("stored", ",").stream().map(Settings::positive).sorted().distinct().toList(),
        words("serverArguments", " "),
        Path.of(required("keycloak.home")),
        Path.of(required("results")));
  }

  Settings {
    agents = List.copyOf(agents);
    stored = List.copyOf(stored);
    serverArguments = List.copyOf(serverArguments);
    if (agents.isEmpty()) {
      throw new BenchmarkException("-Dagents needs a number, or several with commas");
    }
  }

  /** Long enough to be steady, short enough that a noisy minute hits all grants alike. */
  Duration block() {
    return Duration.ofMillis(Math.min(10_000L, seconds * 1_000L / 3));
  }

  int rounds() {
    return Math.toIntExact(Math.max(3, seconds * 1_000L / block().toMillis()));
  }

  private static List<String> words(String property, String separator) {
    return Arrays.stream(System.getProperty(property, "").split(separator, -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String required(String property) {
    String value = System.getProperty(property, "");
    if (value.isBlank()) {
      throw new BenchmarkException("-D" + property + " is missing");
    }
    return value;
  }

  private static int positive(String text) {
    if (!text.matches("[1-9][0-9]{0,7}")) {
      throw new BenchmarkException("\"" + text + "\" should be a positive whole number");
    }
    return Integer.parseInt(text);
  }
}
