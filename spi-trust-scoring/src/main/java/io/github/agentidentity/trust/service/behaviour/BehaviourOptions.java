package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import java.time.Duration;
import org.keycloak.Config;

/**
 * What the server's options say.
 *
 * @param flush how long what was seen waits at most
 * @param queue how much may wait; the rest is dropped and counted
 * @param forests how often what was learnt of types is written, and read from other nodes
 */
record BehaviourOptions(Duration flush, int queue, Duration forests, Tuning tuning) {

  static final String PREFIX = "spi-trust-factor--behaviour--";
  static final BehaviourOptions STANDARD =
      new BehaviourOptions(Duration.ofSeconds(3), 50_000, Duration.ofSeconds(30), Tuning.USUAL);

  private static final int LONGEST = 600_000;
  private static final int MOST_HOURS = 24 * 366;

  private record Bounds(double least, double most) {}

  static BehaviourOptions from(Config.Scope config) {
    Tuning usual = Tuning.USUAL;
    return new BehaviourOptions(
        Duration.ofMillis(
            whole(config, "flush-millis", (int) STANDARD.flush().toMillis(), LONGEST)),
        whole(config, "queue-size", STANDARD.queue(), 10_000_000),
        Duration.ofMillis(
            whole(config, "forest-millis", (int) STANDARD.forests().toMillis(), LONGEST)),
        new Tuning(
            Duration.ofHours(
                whole(config, "warm-up-hours", (int) usual.warmUp().toHours(), MOST_HOURS)),
            whole(config, "least-activities", usual.leastActivities(), 1_000_000),
            number(config, "threshold", usual.threshold(), new Bounds(1, 12)),
            Duration.ofMinutes(
                whole(config, "cool-down-minutes", (int) usual.coolDown().toMinutes(), 60_000)),
            number(config, "alerts-per-week", usual.alertsPerWeek(), new Bounds(0.01, 1000))));
  }

  private static int whole(Config.Scope config, String name, int otherwise, int most) {
    return (int) number(config, name, otherwise, new Bounds(1, most));
  }

  private static double number(Config.Scope config, String name, double otherwise, Bounds bounds) {
    String text = config.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      double given = Double.parseDouble(text);
      if (given >= bounds.least() && given <= bounds.most()) {
        return given;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(PREFIX + name + " must be a number: " + text, e);
    }
    throw new IllegalArgumentException(
        PREFIX
            + name
            + " must be between "
            + bounds.least()
            + " and "
            + bounds.most()
            + ": "
            + text);
  }
}
