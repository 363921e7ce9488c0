package io.github.agentidentity.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an agent is trusted, as its row says it: a copy of what the trust module computed last,
 * so that gates, claims and lists read it with the agent. An agent without one was never scored,
 * and counts as below every threshold.
 *
 * @param score between 0 and 1
 * @param uncertainty between 0 (much evidence) and 1 (none)
 * @param at when it was computed
 * @param override what an admin said instead, or null
 * @param anomaly what is odd about the agent's behaviour, or null
 */
public record AgentTrust(
    double score,
    double uncertainty,
    Instant at,
    @Nullable Ruling override,
    @Nullable Anomaly anomaly) {

  /** A score set by hand, good until a moment. */
  public record Ruling(double score, Instant until) {}

  /**
   * Behaviour unlike the agent's own, which people or policies have still to deal with.
   *
   * @param kind such as {@code burst} or {@code new_resource}
   */
  public record Anomaly(String kind, Instant until) {}

  /** The score that counts at this moment. */
  public double scoreAt(Instant now) {
    return override != null && now.isBefore(override.until()) ? override.score() : score;
  }

  /** The anomaly that stands at this moment, or null. */
  public @Nullable Anomaly anomalyAt(Instant now) {
    return anomaly != null && now.isBefore(anomaly.until()) ? anomaly : null;
  }
}
