package io.github.agentidentity.mcp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was approved, and what is there.
 *
 * @param pinned the surface that a person approved, and when; null before the first approval
 * @param observed the surface that the server last showed, and when it showed it last
 */
public record McpPin(
    @Nullable SurfaceDigest pinned,
    @Nullable Instant pinnedAt,
    @Nullable SurfaceDigest observed,
    @Nullable Instant observedAt) {

  public static final McpPin NONE = new McpPin(null, null, null, null);

  /** Whether the server shows something else than was approved. */
  public boolean hasDrifted() {
    return pinned != null && observed != null && !pinned.equals(observed);
  }

  public McpPin pinned(SurfaceDigest digest, Instant now) {
    return new McpPin(digest, now, observed, observedAt);
  }

  public McpPin observed(SurfaceDigest digest, Instant now) {
    return new McpPin(pinned, pinnedAt, digest, now);
  }
}
