package io.github.agentidentity.trust.service.behaviour.detection;

import io.github.agentidentity.trust.service.behaviour.detection.Calibration.Prior;

/**
 * The same arithmetic for one series of numbers: how far a value lies from its exponentially
 * weighted mean, how unlike the last eight values are to all before, and how rare either is among
 * the largest of the blocks so far. For comparison with detectors of series; not safe for threads.
 */
public final class SeriesDetector {

  private static final int SHINGLE = 8;
  private static final double MEMORY = 1.0 / 100;
  private static final double LARGEST = 12;
  private static final double TEACHES = 2;

  private final int block;
  private final TypeForest forest = TypeForest.empty();
  private final Calibration distances = new Calibration(new Prior(3, 1, 1, 0.3, Tail.OPEN));
  private final Calibration oddities = new Calibration(new Prior(1.5, 0.5, 1, 0.15, Tail.OPEN));
  private final float[] last = new float[SHINGLE];
  private double mean;
  private double variance;
  private double largestDistance;
  private double largestOddity;
  private long seen;

  /**
   * Knows nothing yet.
   *
   * @param block of so many values the largest is remembered
   */
  public SeriesDetector(int block) {
    if (block < 1) {
      throw new IllegalArgumentException("a block has one value at least");
    }
    this.block = block;
  }

  /** How rare the value is, where it stands: in decades of blocks. */
  public double observe(double value) {
    double deviation = Math.sqrt(variance);
    double standard =
        deviation == 0 ? 0 : Math.clamp((value - mean) / deviation, -LARGEST, LARGEST);
    System.arraycopy(last, 1, last, 0, SHINGLE - 1);
    last[SHINGLE - 1] = (float) standard;
    double oddity = forest.score(last);
    double rare = Math.max(distances.decades(Math.abs(standard)), oddities.decades(oddity));
    learn(value, Math.abs(standard), oddity);
    return Math.max(0, rare);
  }

  private void learn(double value, double distance, double oddity) {
    forest.learn(last.clone());
    double share = Math.max(MEMORY, 1.0 / (seen + 1));
    double difference = value - mean;
    mean += share * difference;
    variance = (1 - share) * (variance + share * difference * difference);
    largestDistance = Math.max(largestDistance, distance);
    largestOddity = Math.max(largestOddity, oddity);
    seen++;
    if (seen % block == 0) {
      distances.learn(Math.min(largestDistance, distances.valueAt(TEACHES)));
      oddities.learn(Math.min(largestOddity, oddities.valueAt(TEACHES)));
      largestDistance = 0;
      largestOddity = 0;
    }
  }
}
