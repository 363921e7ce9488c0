package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.time.Instant;

/**
 * The document that one agent is bound to, beside the policies of the realm.
 *
 * @param revision 1, and one more with each change
 * @param document JSON with the members {@code version, defaultAction, rules}
 */
public record AgentPolicy(
    AgentId agent, int revision, String document, Instant updatedAt, Actor updatedBy) {}
