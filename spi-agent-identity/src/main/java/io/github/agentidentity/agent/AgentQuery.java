package io.github.agentidentity.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which agents of a realm to list; absent members match everything.
 *
 * @param search part of the name or display name, in any case
 * @param owner the id of a user or group
 */
public record AgentQuery(
    @Nullable String search,
    @Nullable AgentStatus status,
    @Nullable String type,
    @Nullable String owner,
    @Nullable Scores scores) {

  public static final AgentQuery ALL = new AgentQuery(null, null, null, null);

  /** Whatever they score. */
  public AgentQuery(
      @Nullable String search,
      @Nullable AgentStatus status,
      @Nullable String type,
      @Nullable String owner) {
    this(search, status, type, owner, null);
  }

  /**
   * Scores that count at a moment, rulings of administrators included. An agent that was never
   * scored is below every score and reaches none.
   *
   * @param from the lowest, or null
   * @param below what all are less than, or null
   */
  public record Scores(@Nullable Double from, @Nullable Double below, Instant at) {}
}
