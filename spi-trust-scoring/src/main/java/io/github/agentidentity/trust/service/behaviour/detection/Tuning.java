package io.github.agentidentity.trust.service.behaviour.detection;

import java.time.Duration;

/**
 * The knobs.
 *
 * @param warmUp how long an agent is only watched; in its first half nothing is a surprise
 * @param leastActivities how many activities it takes besides
 * @param threshold how rare a day must be to be anomalous, in decades: 4 is one in 10,000
 * @param coolDown how long an anomaly has to rest before the next is another one
 * @param alertsPerWeek for one agent; what goes beyond is recorded without an alert
 */
public record Tuning(
    Duration warmUp,
    int leastActivities,
    double threshold,
    Duration coolDown,
    double alertsPerWeek) {

  public static final Tuning USUAL =
      new Tuning(Duration.ofDays(14), 100, 4.2, Duration.ofHours(12), 1);

  public Tuning {
    if (warmUp.isNegative() || coolDown.isNegative() || leastActivities < 0) {
      throw new IllegalArgumentException("times and counts must not be negative");
    }
    if (!(threshold >= 1 && threshold <= 12) || !(alertsPerWeek > 0 && alertsPerWeek <= 1000)) {
      throw new IllegalArgumentException("threshold 1 to 12, alerts above 0 and up to 1000");
    }
  }
}
