package io.github.agentidentity.benchmarks;

import java.time.Duration;

/** One contestant alone on the server for some seconds. */
record Block(Load load, CpuTimes cpu, Duration wall) {

  static final double NANOS_PER_MILLI = 1e6;

  static Block none() {
    return new Block(Load.none(), CpuTimes.NONE, Duration.ZERO);
  }

  Block plus(Block other) {
    return new Block(load.plus(other.load), cpu.plus(other.cpu), wall.plus(other.wall));
  }

  double perSecond() {
    return load.operations() / (wall.toNanos() / 1e9);
  }

  double percentileMillis(double percentile) {
    return load.micros().getValueAtPercentile(percentile) / 1e3;
  }

  /** Milliseconds of the server's CPU time per token. */
  double serverMillis() {
    return perOperation(cpu.server());
  }

  double databaseMillis() {
    return perOperation(cpu.database());
  }

  double generatorMillis() {
    return perOperation(cpu.generator());
  }

  /** Which part of the machine's cores this time was. */
  double share(Duration time) {
    double available = (double) wall.toNanos() * Runtime.getRuntime().availableProcessors();
    return time.toNanos() / available;
  }

  private double perOperation(Duration time) {
    return time.toNanos() / NANOS_PER_MILLI / load.operations();
  }
}
