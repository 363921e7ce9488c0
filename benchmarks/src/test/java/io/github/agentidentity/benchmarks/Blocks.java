package io.github.agentidentity.benchmarks;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Blocks of one second, made by hand. */
final class Blocks {

  private Blocks() {}

  /** So many requests of that latency, for which the server had so much CPU time. */
  static Block of(int requests, long latencyMillis, long serverMillis) {
    Histogram micros = new Histogram(3);
    micros.recordValueWithCount(latencyMillis * 1_000, requests);
    Duration server = Duration.ofMillis(serverMillis);
    CpuTimes cpu = new CpuTimes(server, Duration.ZERO, Duration.ZERO, server);
    return new Block(new Load(micros, 0, ""), cpu, Duration.ofSeconds(1));
  }
}
