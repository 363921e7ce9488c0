package io.github.agentidentity.benchmarks;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Says what goes on, and when. */
final class Progress {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss'Z'");

  private Progress() {}

  static void say(String words) {
    System.out.println(LocalTime.now(ZoneOffset.UTC).format(TIME) + " " + words);
  }

  static void pause(String why, Duration time) {
    say("waiting %d s: %s".formatted(time.toSeconds(), why));
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
  }
}
