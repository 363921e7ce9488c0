package io.github.agentidentity.agent;

import org.jspecify.annotations.Nullable;

/**
 * What people say of an agent and may change freely; nothing here decides anything.
 *
 * @param type a word such as {@code langchain} or {@code mcp_client}
 */
public record AgentProfile(
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String type,
    @Nullable String version,
    @Nullable String repositoryUrl,
    @Nullable String documentationUrl) {

  public static final AgentProfile EMPTY = new AgentProfile(null, null, null, null, null, null);
}
