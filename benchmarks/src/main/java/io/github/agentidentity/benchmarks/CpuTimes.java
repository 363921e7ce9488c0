package io.github.agentidentity.benchmarks;

import java.time.Duration;

/**
 * CPU time that went to the server, to its database, to us, and to the whole machine.
 *
 * @param machine of everything that ran, other people's work included
 */
record CpuTimes(Duration server, Duration database, Duration generator, Duration machine) {

  static final CpuTimes NONE =
      new CpuTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  CpuTimes minus(CpuTimes earlier) {
    return new CpuTimes(
        server.minus(earlier.server),
        database.minus(earlier.database),
        generator.minus(earlier.generator),
        machine.minus(earlier.machine));
  }

  CpuTimes plus(CpuTimes other) {
    return new CpuTimes(
        server.plus(other.server),
        database.plus(other.database),
        generator.plus(other.generator),
        machine.plus(other.machine));
  }

  /** What had nothing to do with the measurement, but took its share of the cores. */
  Duration others() {
    Duration rest = machine.minus(server).minus(database).minus(generator);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
