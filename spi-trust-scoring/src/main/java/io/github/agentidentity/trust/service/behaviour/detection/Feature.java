package io.github.agentidentity.trust.service.behaviour.detection;

import io.github.agentidentity.trust.service.behaviour.detection.Calibration.Prior;

/**
 * What is looked at. Each has a value at every moment, and each agent its own idea of how large the
 * value becomes on an ordinary day.
 */
public enum Feature {
  /** Activities in the last five minutes, as ln(1 + n). */
  BURST("burst", 2.3, 0.5, 0.3, 0.15),
  /** Activities in the last hour, as ln(1 + n). */
  BUSY_HOUR("busy-hour", 2.8, 0.5, 0.3, 0.15),
  /**
   * Activities in an hour against those expected in that hour of the week, as a ln of the ratio.
   */
  RATE("rate", 0.7, 0.35, 2, 0.15),
  /** CUSUM of the hours: a rate that stays raised. */
  DRIFT("rate-drift", 1.1, 0.6, 2, 0.3),
  /** Nats of surprise by actions that were never seen. */
  NEW_ACTION("new-tool", 0, 1.2, 2, 1.0),
  /** Nats of surprise by kinds of resources that were never seen. */
  NEW_RESOURCE("new-resource", 0.5, 1.1, 2, 0.7),
  /** Single resources that were never seen, today, as ln(1 + n). */
  BREADTH("breadth", 1, 0.5, 0.5, 0.25),
  /** CUSUM of refusals. */
  REFUSALS("refusals", 0.5, 1.5, 2, 1.2),
  /** CUSUM of failures: never an alert by itself, since a broken service is not the agent's. */
  FAILURES("failures", 1, 2, 2, 1.5),
  /** Nats of surprise by activity in hours that are quiet otherwise. */
  OFF_HOURS("off-hours", 0.5, 0.8, 2, 0.8),
  /** Nats of surprise by networks and keys that were never seen. */
  SOURCE("elsewhere", 0, 1.2, 2, 1.0),
  /** Mean nats of surprise by the order of the last actions. */
  SEQUENCE("sequence", 2, 0.5, 0.5, 0.3),
  /** CUSUM of the days: an action, or everything together, that slowly becomes more. */
  VOLUME("volume", 1.5, 1.3, 2, 1.0),
  /** Score of the hour by the forest of all agents of this type. */
  PEERS("unlike-peers", 1.2, 0.5, 1, 0.3),
  /** All of them together. */
  TOGETHER("combination", 1, 1.3, 2, 1.0);

  private final String id;
  private final double mean;
  private final double deviation;
  private final double meanWeight;
  private final double floor;

  Feature(String id, double mean, double deviation, double meanWeight, double floor) {
    this.id = id;
    this.mean = mean;
    this.deviation = deviation;
    this.meanWeight = meanWeight;
    this.floor = floor;
  }

  /** As it is stored and shown. */
  public String id() {
    return id;
  }

  Prior prior() {
    return new Prior(mean, deviation, meanWeight, floor, tail());
  }

  private Tail tail() {
    return this == BURST || this == BUSY_HOUR ? Tail.BOUNDED : Tail.OPEN;
  }

  /** Whether a day without a value is a day with the value 0, and not one that says nothing. */
  boolean isAlwaysKnown() {
    return this != SEQUENCE && this != PEERS;
  }

  /** Whether it is enough for an alert when nothing else is odd. */
  boolean alertsAlone() {
    return this != FAILURES;
  }
}
