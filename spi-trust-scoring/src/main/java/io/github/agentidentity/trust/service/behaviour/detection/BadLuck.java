package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The share of what goes wrong (refused, or failed), and the CUSUM of its log likelihood ratio: has
 * it become three times as much and a tenth more? A single one may never say a lot.
 */
final class BadLuck {

  private static final double DAILY_FORGETTING = 0.97;
  private static final double LARGEST_STEP = 1.5;
  private static final double MOST_SHARE = 0.95;
  private static final double MOST_BAD_LEARNT = 0.5;

  private float good;
  private float bad;
  private float badToday;
  private float goodToday;
  private float cusum;

  void add(boolean wentWrong, double weight) {
    double before = share();
    double after = Math.min(MOST_SHARE, 3 * before + 0.1);
    if (wentWrong) {
      badToday++;
      cusum += (float) (weight * Math.min(LARGEST_STEP, Math.log(after / before)));
    } else {
      goodToday++;
      cusum = (float) Math.max(0, cusum + Math.log((1 - after) / (1 - before)));
    }
  }

  double share() {
    return Math.min(0.9 * MOST_SHARE, (bad + 0.5) / (good + bad + 10));
  }

  double cusum() {
    return cusum;
  }

  /** A suspicious day may add no more of what went wrong than what is known already. */
  void closeDay(boolean suspicious) {
    double mostBad = suspicious ? share() * (goodToday + badToday) : badToday;
    bad = (float) ((bad + Math.min(badToday, mostBad + MOST_BAD_LEARNT)) * DAILY_FORGETTING);
    good = (float) ((good + goodToday) * DAILY_FORGETTING);
    badToday = 0;
    goodToday = 0;
    cusum = suspicious ? 0 : cusum / 2;
  }

  void accept() {
    bad += badToday;
    badToday = 0;
    cusum = 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(good);
    out.writeFloat(bad);
    out.writeFloat(goodToday);
    out.writeFloat(badToday);
    out.writeFloat(cusum);
  }

  static BadLuck read(DataInput in) throws IOException {
    BadLuck luck = new BadLuck();
    luck.good = in.readFloat();
    luck.bad = in.readFloat();
    luck.goodToday = in.readFloat();
    luck.badToday = in.readFloat();
    luck.cusum = in.readFloat();
    return luck;
  }
}
