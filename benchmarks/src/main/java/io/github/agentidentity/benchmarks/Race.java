package io.github.agentidentity.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Lets contestants have the server in turns. */
final class Race {

  private static final Duration WARM_UP_TURN = Duration.ofSeconds(5);

  private final LoadGenerator generator;
  private final CpuMeter meter;

  Race(LoadGenerator generator, CpuMeter meter) {
    this.generator = generator;
    this.meter = meter;
  }

  /**
   * Turns that do not count, until the server has had so much CPU time: on a busy machine its
   * compiler needs more of the clock.
   */
  void warmUp(List<Contestant> contestants, Duration serverTime) {
    Duration start = meter.read().server();
    while (meter.read().server().minus(start).compareTo(serverTime) < 0) {
      Progress.say("warm-up: " + words(round(contestants, WARM_UP_TURN)));
    }
  }

  Rounds run(List<Contestant> contestants, int rounds, Duration block) {
    // The first turns after a pause are not like the others.
    Progress.say("not counted: " + words(round(contestants, block)));
    Rounds measured = new Rounds();
    for (int i = 1; i <= rounds; i++) {
      Map<String, Block> round = round(contestants, block);
      Progress.say("round %d of %d: %s".formatted(i, rounds, words(round)));
      measured.add(round);
    }
    return measured;
  }

  /** Every client of the contestant once. */
  Block once(Contestant contestant) {
    return block(contestant, () -> Course.each(contestant.clients().size()));
  }

  Block block(Contestant contestant, Duration time) {
    return block(contestant, () -> Course.random(contestant.clients().size(), time));
  }

  private Map<String, Block> round(List<Contestant> contestants, Duration block) {
    Map<String, Block> round = new LinkedHashMap<>();
    contestants.forEach(contestant -> round.put(contestant.name(), block(contestant, block)));
    return round;
  }

  /** The time of the course begins when it is made: after the preparation. */
  private Block block(Contestant contestant, Supplier<Course> course) {
    contestant.prepare().run();
    CpuTimes before = meter.read();
    long start = System.nanoTime();
    Load load = generator.run(contestant, course.get());
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    if (load.errors() > 0) {
      throw new BenchmarkException(
          "%s: %d of %d requests failed, the first with %s"
              .formatted(
                  contestant.name(),
                  load.errors(),
                  load.errors() + load.operations(),
                  load.firstError()));
    }
    return new Block(load, meter.read().minus(before), wall);
  }

  private static String words(Map<String, Block> round) {
    StringBuilder words = new StringBuilder();
    round.forEach(
        (name, block) ->
            words.append(
                String.format(
                    Locale.ROOT,
                    "%s %.0f/s %.2f ms CPU · ",
                    name,
                    block.perSecond(),
                    block.serverMillis())));
    return words.toString();
  }
}
