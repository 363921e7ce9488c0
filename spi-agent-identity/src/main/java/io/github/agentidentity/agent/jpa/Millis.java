package io.github.agentidentity.agent.jpa;

import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Instants as the epoch milliseconds of their columns; null stays null. */
@NullUnmarked
final class Millis {

  private Millis() {}

  static Long of(Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  static Instant instant(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
