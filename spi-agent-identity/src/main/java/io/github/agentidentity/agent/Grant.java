package io.github.agentidentity.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an agent may use a capability: who allowed it, why, how far and until when.
 *
 * @param constraints a JSON object that narrows the grant, or null
 * @param grantedBy the id of the user, client or enrolment token that allowed it
 * @param expiresAt the first moment at which it no longer holds, or null
 */
public record Grant(
    AgentId agent,
    CapabilityName capability,
    @Nullable String constraints,
    @Nullable String reason,
    String grantedBy,
    Instant grantedAt,
    @Nullable Instant expiresAt) {

  public boolean isLiveAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }
}
