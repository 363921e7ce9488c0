package io.github.agentidentity.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many decisions of a span there were, and of which kind. */
public record DecisionStatistics(
    Span span, List<Tally> tallies, List<Share> actions, List<Share> agents) {

  public DecisionStatistics {
    tallies = List.copyOf(tallies);
    actions = List.copyOf(actions);
    agents = List.copyOf(agents);
  }

  /**
   * A time that is told in steps.
   *
   * @param to exclusive
   * @param step steps begin at multiples of it since the epoch, so that a day is a UTC day
   */
  public record Span(Instant from, Instant to, Duration step) {}

  /** How many there were of one verdict and reason in one step. */
  public record Tally(Instant step, Verdict verdict, String reason, long count) {}

  /**
   * How many fell to one action or agent.
   *
   * @param denied how many of them were DENY
   */
  public record Share(String name, long count, long denied) {}
}
