package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
import java.time.Instant;

/**
 * A policy as it stands.
 *
 * @param version 1, and one more with each change
 */
public record Policy(
    String id,
    int version,
    PolicyDefinition definition,
    Instant createdAt,
    Instant updatedAt,
    Actor updatedBy) {

  public Policy changed(PolicyDefinition next, Instant now, Actor by) {
    return new Policy(id, version + 1, next, createdAt, now, by);
  }
}
