package io.github.agentidentity.mcp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the list of servers can be narrowed by; null does not narrow.
 *
 * @param search part of the name, display name, description or URI, in any case
 * @param owner the id of a user or group
 * @param updatedSince changed then or later
 * @param unapproved whether they show something that nobody has approved: for the first time, or
 *     since they changed; never those that are revoked
 */
public record McpQuery(
    @Nullable String search,
    @Nullable McpServerStatus status,
    @Nullable String tag,
    @Nullable String owner,
    @Nullable Instant updatedSince,
    @Nullable Boolean unapproved) {

  public static final McpQuery ALL = new McpQuery(null, null, null, null, null, null);

  /** What waits for somebody to approve it. */
  public static final McpQuery UNAPPROVED = new McpQuery(null, null, null, null, null, true);
}
