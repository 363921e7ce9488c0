package io.github.agentidentity.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent as it stands in its row: a snapshot, safe to pass between threads.
 *
 * @param organization the id of a Keycloak organization, if any
 * @param statusReason what the admin said with the last change of status
 * @param trust what the trust module computed last; null where it never did
 */
public record Agent(
    AgentId id,
    AgentName name,
    AgentProfile profile,
    AgentStatus status,
    @Nullable String statusReason,
    @Nullable AgentOwner owner,
    @Nullable String organization,
    AgentTimes times,
    @Nullable AgentTrust trust) {

  /**
   * The moments of an agent's life.
   *
   * @param verifiedAt when a key of the agent was last proved by a signed challenge or key proof
   * @param lastSeenAt when the agent last authenticated, to the minute
   */
  public record AgentTimes(
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant verifiedAt,
      @Nullable Instant lastSeenAt) {

    public static AgentTimes bornAt(Instant now) {
      return new AgentTimes(now, now, null, null);
    }

    AgentTimes updated(Instant now) {
      return new AgentTimes(createdAt, now, verifiedAt, lastSeenAt);
    }

    AgentTimes verified(Instant now) {
      return new AgentTimes(createdAt, now, now, lastSeenAt);
    }
  }

  public String clientId() {
    return name.clientId();
  }

  public Agent withStatus(AgentStatus next, @Nullable String reason, Instant now) {
    return new Agent(
        id, name, profile, next, reason, owner, organization, times.updated(now), trust);
  }

  /** The agent after it has proved a key: the first proof ends PENDING. */
  public Agent proved(Instant now) {
    AgentStatus next = status == AgentStatus.PENDING ? AgentStatus.ACTIVE : status;
    return new Agent(
        id, name, profile, next, statusReason, owner, organization, times.verified(now), trust);
  }

  public Agent withProfile(AgentProfile changed, Instant now) {
    return new Agent(
        id, name, changed, status, statusReason, owner, organization, times.updated(now), trust);
  }

  public Agent belongingTo(@Nullable AgentOwner newOwner, @Nullable String newOrganization) {
    return new Agent(
        id, name, profile, status, statusReason, newOwner, newOrganization, times, trust);
  }
}
