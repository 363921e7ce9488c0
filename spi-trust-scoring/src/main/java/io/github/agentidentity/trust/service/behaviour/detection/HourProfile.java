package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The week of an agent in 168 hours: how much it does in each, and whether it does anything. An
 * hour of which little is known borrows from its neighbours and from the same hour of like days.
 */
final class HourProfile {

  static final int HOURS = 168;
  private static final int DAY = 24;
  private static final int MEMORY_WEEKS = 6;
  private static final double POOLED_WEEKS = 2;
  private static final double NEIGHBOUR = 0.5;
  private static final double SEEN_PRIOR = 0.1;
  private static final double PRIOR = 2.3;

  /** 1 January 1970 was a Thursday; hour 0 of the week is Monday's first. */
  private static final int EPOCH_OFFSET = 3 * DAY;

  private final float[] level = new float[HOURS];
  private final float[] active = new float[HOURS];
  private float hoursLearnt;

  static int slot(long hour) {
    return (int) Math.floorMod(hour + EPOCH_OFFSET, (long) HOURS);
  }

  double weeks() {
    return hoursLearnt / HOURS;
  }

  void learn(int slot, double count, double weight) {
    double share = weight / (Math.min(weeks(), MEMORY_WEEKS) + 1);
    level[slot] += (float) (share * (Math.log1p(count) - level[slot]));
    active[slot] += (float) (share * ((count > 0 ? 1 : 0) - active[slot]));
    hoursLearnt = Math.min(hoursLearnt + 1, MEMORY_WEEKS * HOURS);
  }

  /** The expected ln(1 + count) of an hour. */
  double expected(int slot) {
    double weeks = weeks();
    return (weeks * level[slot] + POOLED_WEEKS * pooled(level, slot, 0)) / (weeks + POOLED_WEEKS);
  }

  /** How likely the agent is to do anything in that hour. */
  double activity(int slot) {
    double weeks = weeks();
    double own = active[slot] * weeks / (weeks + 1);
    return Math.min(1, Math.max(own, pooled(active, slot, 1)));
  }

  /** How much more than usual, as a ln, is expected on the day of the week of this hour. */
  double dayOffset(int slot) {
    if (weeks() < 1) {
      return 0;
    }
    double sum = 0;
    int days = 0;
    for (int day = 0; day < HOURS / DAY; day++) {
      double of = Math.log1p(dayTotal(day));
      if (of > 0.5) {
        sum += of;
        days++;
      }
    }
    double wanted = Math.log1p(dayTotal(slot / DAY));
    return days == 0 || wanted <= 0.5 ? 0 : Math.clamp(wanted - sum / days, -2, 2);
  }

  private double dayTotal(int day) {
    double total = 0;
    for (int hour = 0; hour < DAY; hour++) {
      total += Math.expm1(level[day * DAY + hour]);
    }
    return total;
  }

  /** The same hour, and half of its neighbours, of working days or of weekends. */
  private double pooled(float[] of, int slot, double priorShare) {
    boolean weekend = slot / DAY >= 5;
    double weeks = Math.max(weeks(), 1.0 / HOURS);
    double sum = SEEN_PRIOR * priorShare;
    double weight = PRIOR * priorShare;
    for (int day = weekend ? 5 : 0; day < (weekend ? 7 : 5); day++) {
      for (int step = -1; step <= 1; step++) {
        double share = (step == 0 ? 1 : NEIGHBOUR) * weeks;
        sum += share * of[Math.floorMod(day * DAY + slot % DAY + step, HOURS)];
        weight += share;
      }
    }
    return sum / weight;
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(hoursLearnt);
    for (int i = 0; i < HOURS; i++) {
      out.writeShort(Float.floatToFloat16(level[i]));
      out.writeShort(Float.floatToFloat16(active[i]));
    }
  }

  static HourProfile read(DataInput in) throws IOException {
    HourProfile profile = new HourProfile();
    profile.hoursLearnt = in.readFloat();
    for (int i = 0; i < HOURS; i++) {
      profile.level[i] = Float.float16ToFloat(in.readShort());
      profile.active[i] = Float.float16ToFloat(in.readShort());
    }
    return profile;
  }
}
