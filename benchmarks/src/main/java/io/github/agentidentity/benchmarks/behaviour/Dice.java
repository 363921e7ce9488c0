package io.github.agentidentity.benchmarks.behaviour;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Dice another() {
    return new Dice(random.nextLong());
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** As likely to be between 1 and 10 as between 10 and 100. */
  double scale(double least, double most) {
    return least * Math.exp(random.nextDouble() * Math.log(most / least));
  }

  double gaussian() {
    return random.nextGaussian();
  }

  double wait(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  int poisson(double mean) {
    if (mean > 50) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
    }
    int count = 0;
    for (double left = Math.exp(-mean), drawn = random.nextDouble();
        drawn > left;
        drawn *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** An index, the earlier the likelier: its probability falls with a power of its place. */
  int zipf(int size, double exponent) {
    double sum = 0;
    for (int i = 1; i <= size; i++) {
      sum += Math.pow(i, -exponent);
    }
    double drawn = random.nextDouble() * sum;
    for (int i = 1; i <= size; i++) {
      drawn -= Math.pow(i, -exponent);
      if (drawn < 0) {
        return i - 1;
      }
    }
    return size - 1;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String name(String prefix) {
    return prefix + Long.toString(random.nextLong() >>> 24, Character.MAX_RADIX);
  }
}
