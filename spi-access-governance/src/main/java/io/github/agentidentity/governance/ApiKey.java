package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret by which an agent that cannot sign gets tokens. Only its hash is kept.
 *
 * @param prefix the beginning of the secret, by which people tell keys apart
 * @param successor the id of the key that replaced it
 */
public record ApiKey(
    String id,
    AgentId agent,
    String prefix,
    @Nullable String label,
    Life life,
    @Nullable String successor,
    Usage usage) {

  /** From when to when it holds, unless it is revoked before. */
  public record Life(
      String createdBy, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt) {}

  /**
   * How it is used.
   *
   * @param lastUsedAt to the minute
   */
  public record Usage(@Nullable Instant lastUsedAt, long count) {}

  public boolean isLiveAt(Instant now) {
    return life.revokedAt() == null && now.isBefore(life.expiresAt());
  }

  public ApiKey revoked(Instant now) {
    return with(new Life(life.createdBy(), life.createdAt(), life.expiresAt(), now), successor);
  }

  /** Replaced by another key: it ends then, or earlier if it would have anyway. */
  public ApiKey replaced(String by, Instant end) {
    Instant earlier = end.isBefore(life.expiresAt()) ? end : life.expiresAt();
    return with(new Life(life.createdBy(), life.createdAt(), earlier, life.revokedAt()), by);
  }

  private ApiKey with(Life changed, @Nullable String nextSuccessor) {
    return new ApiKey(id, agent, prefix, label, changed, nextSuccessor, usage);
  }
}
