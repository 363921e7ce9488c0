package io.github.agentidentity.mcp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last probes of a server found.
 *
 * @param failures how many in a row failed
 * @param error why the last one failed, for people; null if it did not
 * @param latencyMillis how long the last successful one took
 * @param nextAt when the server is due again
 */
public record McpHealth(
    State state,
    int failures,
    @Nullable String error,
    @Nullable Long latencyMillis,
    @Nullable Instant probedAt,
    @Nullable Instant seenAt,
    @Nullable Instant nextAt) {

  public enum State {
    UNKNOWN,
    UP,
    DOWN
  }

  public static McpHealth unknown(@Nullable Instant nextAt) {
    return new McpHealth(State.UNKNOWN, 0, null, null, null, null, nextAt);
  }

  /** To be probed at another time than planned. */
  public McpHealth dueAt(Instant next) {
    return new McpHealth(state, failures, error, latencyMillis, probedAt, seenAt, next);
  }

  public McpHealth up(long millis, Instant now, Instant next) {
    return new McpHealth(State.UP, 0, null, millis, now, now, next);
  }

  public McpHealth down(String why, Instant now, Instant next) {
    return new McpHealth(State.DOWN, failures + 1, why, latencyMillis, now, seenAt, next);
  }
}
