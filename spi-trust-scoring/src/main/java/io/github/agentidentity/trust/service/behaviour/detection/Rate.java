package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much an agent does now: counts of five minutes and of the hour, and of those before, an
 * exponentially weighted variance of what the profile did not foresee, and the CUSUM of it (Page,
 * Biometrika 1954).
 */
final class Rate {

  private static final double ALLOWANCE = 0.5;
  private static final double LARGEST_STEP = 4;
  private static final double MEMORY = 1.0 / 100;
  private static final double LEAST_DEVIATION = 0.25;
  private static final double MOST_LEARNT = 3;
  private static final double MOST_KEPT = 8;

  private long fiveMinutes;
  private int inFiveMinutes;
  private int inFiveMinutesBefore;
  private int inHour;
  private int inHourBefore;
  private float variance = 0.25f;
  private float cusum;

  void count(long fiveMinutesNow) {
    if (fiveMinutesNow != fiveMinutes) {
      inFiveMinutesBefore = fiveMinutesNow == fiveMinutes + 1 ? inFiveMinutes : 0;
      fiveMinutes = fiveMinutesNow;
      inFiveMinutes = 0;
    }
    inFiveMinutes++;
    inHour++;
  }

  int inHour() {
    return inHour;
  }

  int inFiveMinutes() {
    return inFiveMinutes;
  }

  /**
   * In the five minutes up to now: of the five by the clock before these, the share that they still
   * cover. What happens across their border counts as one crowd.
   */
  double lastFiveMinutes(long now) {
    return inFiveMinutes + inFiveMinutesBefore * uncovered(now, Hours.FIVE_MINUTES);
  }

  /** In the hour up to now, likewise. */
  double lastHour(long now) {
    return inHour + inHourBefore * uncovered(now, Hours.MILLIS);
  }

  private static double uncovered(long now, long length) {
    return 1 - Math.floorMod(now, length) / (double) length;
  }

  double excess(double expected) {
    return Math.log1p(inHour) - expected;
  }

  double drift(double expected) {
    return Math.max(0, cusum + step(excess(expected)));
  }

  private double step(double excess) {
    double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
    return Math.clamp(excess / deviation, -LARGEST_STEP, LARGEST_STEP) - ALLOWANCE;
  }

  /** What the profile shall learn of the hour: a wild one no more than the most it may differ. */
  double learnable(double expected, boolean suspicious) {
    double most = expected + MOST_LEARNT * Math.max(LEAST_DEVIATION, Math.sqrt(variance));
    return suspicious ? Math.min(inHour, Math.expm1(most)) : inHour;
  }

  void closeHour(double expected, boolean suspicious) {
    double excess = excess(expected);
    cusum = (float) drift(expected);
    if (inHour > 0 || expected > 0.3) {
      double limit = suspicious ? variance : MOST_LEARNT * MOST_LEARNT * Math.max(variance, 0.1);
      variance += (float) (MEMORY * (Math.min(excess * excess, limit) - variance));
    }
    inHourBefore = inHour;
    inHour = 0;
    if (suspicious) {
      cusum = Math.min(cusum, (float) MOST_KEPT);
    }
  }

  /** So many hours in which nothing happened, all at once. */
  void rest(long hours) {
    inHourBefore = 0;
    cusum = (float) Math.max(0, cusum - ALLOWANCE * hours);
  }

  void accept() {
    cusum = 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(fiveMinutes);
    out.writeInt(inFiveMinutes);
    out.writeInt(inFiveMinutesBefore);
    out.writeInt(inHour);
    out.writeInt(inHourBefore);
    out.writeFloat(variance);
    out.writeFloat(cusum);
  }

  static Rate read(DataInput in) throws IOException {
    Rate rate = new Rate();
    rate.fiveMinutes = in.readLong();
    rate.inFiveMinutes = in.readInt();
    rate.inFiveMinutesBefore = in.readInt();
    rate.inHour = in.readInt();
    rate.inHourBefore = in.readInt();
    rate.variance = in.readFloat();
    rate.cusum = in.readFloat();
    return rate;
  }
}
