package io.github.agentidentity.benchmarks;

import org.HdrHistogram.Histogram;

/**
 * What the requests of one block saw.
 *
 * @param micros the latencies of the good answers
 * @param firstError one bad answer, if there was any
 */
record Load(Histogram micros, long errors, String firstError) {

  static Load none() {
    return new Load(new Histogram(3), 0, "");
  }

  long operations() {
    return micros.getTotalCount();
  }

  Load plus(Load other) {
    Histogram sum = micros.copy();
    sum.add(other.micros);
    return new Load(
        sum, errors + other.errors, firstError.isEmpty() ? other.firstError : firstError);
  }
}
