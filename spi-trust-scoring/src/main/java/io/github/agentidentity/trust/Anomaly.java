package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent behaved unlike itself, or unlike its like, for a while.
 *
 * @param kind the feature that drove it most, such as {@code burst}
 * @param strength how rare such a day is for this agent, in decades: 4 is one in 10,000
 * @param sentence what was seen, for people
 * @param reasons what drove it, the strongest first
 * @param times the moments in which it was out of the ordinary
 * @param alerted whether people were alerted; false if the budget of the agent was spent
 * @param expected who said that it was as it should be, or null
 */
public record Anomaly(
    String id,
    AgentId agent,
    String kind,
    Risk severity,
    double strength,
    String sentence,
    List<Reason> reasons,
    Span span,
    long times,
    boolean alerted,
    @Nullable Expected expected) {

  public Anomaly {
    reasons = List.copyOf(reasons);
  }

  /** From the first to the last moment of it. */
  public record Span(Instant first, Instant last) {}

  /**
   * A feature that drove it.
   *
   * @param value then
   * @param usual the largest value of an ordinary day
   * @param decades how rare the value is
   */
  public record Reason(String feature, double value, double usual, double decades) {}

  /** Somebody in charge has seen it, and nothing is wrong. */
  public record Expected(Actor by, Instant at, @Nullable String note) {}

  /** The same, known to be in order. */
  public Anomaly expectedBy(Expected word) {
    return new Anomaly(
        id, agent, kind, severity, strength, sentence, reasons, span, times, alerted, word);
  }
}
