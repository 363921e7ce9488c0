package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is registered with.
 *
 * @param key its first key, if it brings one
 */
public record Registration(
    AgentName name,
    AgentProfile profile,
    @Nullable AgentOwner owner,
    @Nullable String organization,
    @Nullable KeyClaim key) {}
