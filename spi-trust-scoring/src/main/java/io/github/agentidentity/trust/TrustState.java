package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the history of an agent stands: the version that computations are checked against, so that
 * of two at once the second begins anew.
 *
 * @param number of the newest entry of the history
 * @param marks of that entry
 * @param fingerprint of what was found and what failed, so that a change of it is noticed
 * @param override what an administrator put in the place of what is computed
 */
public record TrustState(
    AgentId agent,
    long number,
    TrustRecord.Marks marks,
    String fingerprint,
    @Nullable Ruling override) {

  /**
   * A score by decree.
   *
   * @param until from then on the evidence counts again
   */
  public record Ruling(double score, String reason, Actor by, Instant at, Instant until) {

    public boolean holdsAt(Instant now) {
      return now.isBefore(until);
    }
  }
}
