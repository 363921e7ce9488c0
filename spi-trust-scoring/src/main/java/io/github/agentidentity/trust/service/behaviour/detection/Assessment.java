package io.github.agentidentity.trust.service.behaviour.detection;

import java.time.Instant;
import java.util.List;

/** What the detector thinks after an observation. */
public sealed interface Assessment {

  /** Still getting to know the agent. */
  record Warming() implements Assessment {}

  /**
   * As usual.
   *
   * @param strength how rare the day is so far, in decades
   */
  record Ordinary(double strength) implements Assessment {}

  /**
   * Out of the ordinary.
   *
   * @param begins whether it is a new anomaly, or more of the one before
   * @param alert whether people are to be alerted now; once for each anomaly, mostly where it
   *     begins
   * @param evidence what drove it, the strongest first
   */
  record Anomalous(
      Instant at,
      Feature kind,
      double strength,
      boolean begins,
      boolean alert,
      List<Evidence> evidence)
      implements Assessment {
    public Anomalous {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A feature that contributed.
   *
   * @param value now
   * @param usual the usual largest value of a day of this agent
   * @param decades how rare the value is: 4 is one day in 10,000
   */
  record Evidence(Feature feature, double value, double usual, double decades) {}
}
