package io.github.agentidentity.agent;

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
    @Nullable String owner) {

  public static final AgentQuery ALL = new AgentQuery(null, null, null, null);
}
