package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much of each thing an agent does in a day, for the things that it does most (space saving:
 * Metwally, Agrawal, El Abbadi 2005), each with the CUSUM of the days: what grows slowly over days
 * shows here and nowhere else.
 */
final class Volumes {

  /** Everything together, new resources, and amounts: never replaced. */
  static final int ALL = 1;

  static final int RESOURCES = 2;
  static final int AMOUNT = 3;

  private static final int TRACKED = 12;
  private static final double ALLOWANCE = 0.5;
  private static final double LARGEST_STEP = 3.5;
  private static final int LEAST_DAYS = 5;
  private static final int MEMORY_DAYS = 30;
  private static final double PRIOR_VARIANCE = 0.09;
  private static final double PRIOR_DAYS = 4;
  private static final double LEAST_DEVIATION = 0.15;

  private final List<Trend> trends = new ArrayList<>();

  private static final class Trend {
    private final int hash;
    private float today;
    private float mean;
    private float variance;
    private float days;
    private float cusum;

    Trend(int hash) {
      this.hash = hash;
    }

    double size() {
      return Math.max(mean, Math.log1p(today));
    }

    double step(double dayOffset) {
      double pooled = (days * variance + PRIOR_DAYS * PRIOR_VARIANCE) / (days + PRIOR_DAYS);
      double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(pooled));
      double excess = Math.log1p(today) - dayOffset - mean;
      return Math.clamp(excess / deviation, -LARGEST_STEP, LARGEST_STEP) - ALLOWANCE;
    }

    double value(double dayOffset) {
      return days < LEAST_DAYS ? 0 : Math.max(0, cusum + step(dayOffset));
    }

    void close(double dayOffset, double clip) {
      if (today == 0) {
        cusum = (float) Math.max(0, cusum - ALLOWANCE);
        return;
      }
      if (days >= LEAST_DAYS) {
        cusum = (float) Math.max(0, cusum + step(dayOffset));
      }
      double excess = Math.log1p(today) - dayOffset - mean;
      if (days >= LEAST_DAYS) {
        excess = Math.clamp(excess, -clip, clip);
      }
      double share = 1 / (days + 1);
      mean += (float) (share * excess);
      variance = (float) ((1 - share) * (variance + share * excess * excess));
      days = Math.min(days + 1, MEMORY_DAYS);
      today = 0;
    }
  }

  void add(int hash, double amount) {
    if (amount > 0) {
      find(hash).today += (float) amount;
    }
  }

  private Trend find(int hash) {
    for (Trend trend : trends) {
      if (trend.hash == hash) {
        return trend;
      }
    }
    Trend trend = new Trend(hash);
    if (trends.size() >= TRACKED) {
      trends.remove(smallest());
    }
    trends.add(trend);
    return trend;
  }

  private Trend smallest() {
    return trends.stream()
        .filter(trend -> trend.hash < ALL || trend.hash > AMOUNT)
        .min(Comparator.comparingDouble(Trend::size))
        .orElseThrow();
  }

  /** The largest CUSUM of them, as if the day ended now. */
  double largest(double dayOffset) {
    double largest = 0;
    for (Trend trend : trends) {
      largest = Math.max(largest, trend.value(dayOffset));
    }
    return largest;
  }

  void closeDay(double dayOffset, boolean suspicious, boolean told) {
    double clip = suspicious ? 0.1 : 1;
    for (Trend trend : trends) {
      trend.close(dayOffset, clip);
      if (told) {
        trend.cusum = 0;
      }
    }
  }

  /** From now on this much is usual. */
  void accept() {
    trends.forEach(
        trend -> {
          trend.cusum = 0;
          trend.mean = (float) Math.max(trend.mean, Math.log1p(trend.today));
        });
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(trends.size());
    for (Trend trend : trends) {
      out.writeInt(trend.hash);
      out.writeFloat(trend.today);
      out.writeFloat(trend.mean);
      out.writeFloat(trend.variance);
      out.writeFloat(trend.days);
      out.writeFloat(trend.cusum);
    }
  }

  static Volumes read(DataInput in) throws IOException {
    Volumes volumes = new Volumes();
    int size = in.readByte();
    for (int i = 0; i < size; i++) {
      Trend trend = new Trend(in.readInt());
      trend.today = in.readFloat();
      trend.mean = in.readFloat();
      trend.variance = in.readFloat();
      trend.days = in.readFloat();
      trend.cusum = in.readFloat();
      volumes.trends.add(trend);
    }
    return volumes;
  }
}
