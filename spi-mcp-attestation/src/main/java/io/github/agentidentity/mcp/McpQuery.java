package io.github.agentidentity.mcp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the list of servers can be narrowed by; null does not narrow.
 *
 * @param search part of the name, display name, description or URI, in any case
 * @param owner the id of a user or group
 * @param updatedSince changed then or later
 */
public record McpQuery(
    @Nullable String search,
    @Nullable McpServerStatus status,
    @Nullable String tag,
    @Nullable String owner,
    @Nullable Instant updatedSince) {

  public static final McpQuery ALL = new McpQuery(null, null, null, null, null);
}
