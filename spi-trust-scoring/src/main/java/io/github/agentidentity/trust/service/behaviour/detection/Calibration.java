package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How rare a value of a feature is for this agent: the largest values of its days follow an extreme
 * value distribution (Gumbel 1958), whose two parameters come from their mean and variance, drawn
 * towards a prior as long as few days are known.
 */
final class Calibration {

  private static final int MEMORY_DAYS = 40;
  private static final double MOST_DECADES = 12;

  private final Prior prior;
  private float days;
  private float mean;
  private float variance;

  /**
   * What is thought of an agent that nobody knows.
   *
   * @param meanWeight how many days of knowledge the mean is worth
   * @param floor no agent is believed to be steadier than this standard deviation
   * @param tail what lies beyond the usual
   */
  record Prior(double mean, double deviation, double meanWeight, double floor, Tail tail) {
    private static final double DEVIATION_WEIGHT = 4;
  }

  Calibration(Prior prior) {
    this.prior = prior;
  }

  /** {@code -log10} of the share of days whose largest value exceeds this one. */
  double decades(double value) {
    return Math.min(MOST_DECADES, prior.tail.decades((value - location()) / scale()));
  }

  /** The value that so few days exceed. */
  double valueAt(double decades) {
    return location() + scale() * prior.tail.scalesAt(decades);
  }

  /** The usual largest value of a day. */
  double usual() {
    return (days * mean + prior.meanWeight * prior.mean) / (days + prior.meanWeight);
  }

  double days() {
    return days;
  }

  private double scale() {
    double weight = Prior.DEVIATION_WEIGHT;
    double pooled =
        (days * variance + weight * prior.deviation * prior.deviation) / (days + weight);
    double floor = Math.hypot(prior.floor, prior.tail.chance(usual()));
    return prior.tail.scalePerDeviation() * Math.max(floor, Math.sqrt(pooled));
  }

  private double location() {
    return usual() - prior.tail.meanOffset() * scale();
  }

  void learn(double largestOfDay) {
    double share = 1.0 / (Math.min(days, MEMORY_DAYS) + 1);
    double distance = largestOfDay - mean;
    mean += (float) (share * distance);
    variance = (float) ((1 - share) * (variance + share * distance * distance));
    days = Math.min(days + 1, MEMORY_DAYS);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(days);
    out.writeFloat(mean);
    out.writeFloat(variance);
  }

  static Calibration read(DataInput in, Prior prior) throws IOException {
    Calibration calibration = new Calibration(prior);
    calibration.days = in.readFloat();
    calibration.mean = in.readFloat();
    calibration.variance = in.readFloat();
    return calibration;
  }
}
