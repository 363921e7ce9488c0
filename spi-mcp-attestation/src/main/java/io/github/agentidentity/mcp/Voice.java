package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one owner says of a server at the moment: the latest attestation by any agent of theirs.
 *
 * @param owner whoever answers for the agent; agents without an owner have one in common
 * @param attestation the id of the attestation
 * @param weight how far the agent was trusted when it attested, 0 to 1
 * @param surface the digest it saw, or null if it told names only
 * @param until the first moment at which it says nothing any more
 */
public record Voice(
    String owner,
    AgentId agent,
    String attestation,
    Finding finding,
    double weight,
    @Nullable SurfaceDigest surface,
    Instant at,
    Instant until) {

  /** The owner of agents without one: however many there are, they have one voice. */
  public static final String NOBODY = "-";

  /**
   * What it says about the surface that is pinned now, or null if that is nothing: it has expired,
   * or told of a surface that was replaced since. Where nothing is pinned yet it is what was found.
   */
  public @Nullable Finding about(McpPin pin, Instant now) {
    if (!now.isBefore(until)) {
      return null;
    }
    if (pin.pinned() == null || pin.pinnedAt() == null) {
      return finding;
    }
    if (pin.pinned().equals(surface)) {
      return finding == Finding.UNHEALTHY ? finding : Finding.CONFIRMED;
    }
    return at.isBefore(pin.pinnedAt()) ? null : finding;
  }

  /**
   * Whether the later one of the same owner adds nothing worth a write: the same again, within a
   * thousandth of its life. Many agents of one owner would wait for each other otherwise.
   */
  public boolean saysAsMuchAs(Voice later) {
    long apart = later.at.toEpochMilli() - at.toEpochMilli();
    return owner.equals(later.owner)
        && finding == later.finding
        && weight == later.weight
        && Objects.equals(surface, later.surface)
        && apart >= 0
        && apart < (until.toEpochMilli() - at.toEpochMilli()) / 1000;
  }

  /** How much of it is left: all of it when it was said, nothing at its end, evenly in between. */
  public double freshness(Instant now) {
    double life = until.toEpochMilli() - at.toEpochMilli();
    double left = until.toEpochMilli() - now.toEpochMilli();
    return Math.clamp(left / life, 0, 1);
  }
}
