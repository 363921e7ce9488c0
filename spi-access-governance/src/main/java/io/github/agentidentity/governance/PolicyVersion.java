package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a policy said once.
 *
 * @param definition null where it was deleted
 */
public record PolicyVersion(
    String policy,
    int version,
    @Nullable PolicyDefinition definition,
    Instant changedAt,
    Actor changedBy) {}
