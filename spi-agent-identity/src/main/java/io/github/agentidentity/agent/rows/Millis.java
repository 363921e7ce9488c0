package io.github.agentidentity.agent.rows;

import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Instants as the epoch milliseconds of their columns; null stays null. */
@NullUnmarked
public final class Millis {

  private Millis() {}

  public static Long of(Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  public static Instant instant(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
