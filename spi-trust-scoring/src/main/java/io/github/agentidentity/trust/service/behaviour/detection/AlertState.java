package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * When to speak. What goes on is one anomaly until it has rested for the cool-down; and each
 * anomaly costs one of the alerts that an agent has in a week, unless it is far worse than the
 * last. One that began without an alert gets it while it goes on, once it is far worse or there is
 * one left: nobody hides a deed behind a lesser one.
 */
final class AlertState {

  private static final double FAR_WORSE = 3;
  private static final long WEEK = 7 * 24 * Hours.MILLIS;
  private static final double DEEPEST_DEBT = -1;

  private long lastAnomalous = Long.MIN_VALUE;
  private float lastStrength;
  private float budget = 1;
  private long filledAt;
  private boolean spoken;

  /** Whether this is the beginning of an anomaly rather than more of the last. */
  boolean begins(long now, long coolDown) {
    boolean begins = lastAnomalous == Long.MIN_VALUE || now - lastAnomalous >= coolDown;
    lastAnomalous = Math.max(lastAnomalous, now);
    spoken &= !begins;
    return begins;
  }

  /** Whether there is an alert left for it, and nobody was alerted to it yet; takes it. */
  boolean spend(long now, double strength, double perWeek) {
    if (spoken) {
      return false;
    }
    double filled = filledAt == 0 ? 0 : perWeek * (now - filledAt) / WEEK;
    budget = (float) Math.min(Math.max(1, perWeek), budget + Math.max(0, filled));
    filledAt = now;
    boolean worse = strength >= lastStrength + FAR_WORSE && budget > DEEPEST_DEBT;
    if (budget < 1 && !worse) {
      return false;
    }
    spoken = true;
    budget--;
    lastStrength = (float) strength;
    return true;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(lastAnomalous);
    out.writeFloat(lastStrength);
    out.writeFloat(budget);
    out.writeLong(filledAt);
    out.writeBoolean(spoken);
  }

  static AlertState read(DataInput in) throws IOException {
    AlertState state = new AlertState();
    state.lastAnomalous = in.readLong();
    state.lastStrength = in.readFloat();
    state.budget = in.readFloat();
    state.filledAt = in.readLong();
    state.spoken = in.readBoolean();
    return state;
  }
}
