package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the scenario {@code behaviour}. The seeds 1 to 99 were there for tuning; what is reported
 * comes from others.
 */
public final class BehaviourBenchmark {

  private static final String REPORTED_SEEDS = "301,302,303,304";
  private static final int REPORTED_AGENTS = 6;

  private BehaviourBenchmark() {}

  /** Of each kind and for each attack so many agents, for each of the seeds. */
  public static void main(String[] arguments) throws IOException {
    List<Long> seeds =
        Arrays.stream(System.getProperty("seeds", REPORTED_SEEDS).split(",", -1))
            .map(String::strip)
            .map(Long::valueOf)
            .toList();
    int each = Integer.getInteger("each", REPORTED_AGENTS);
    Tally tally = new Tally();
    long start = System.nanoTime();
    for (long seed : seeds) {
      new BehaviourScenario(Tuning.USUAL, tally).run(seed, each);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    new BehaviourReport(tally, seeds, took)
        .write(Path.of(System.getProperty("results", "target/results")));
  }
}
