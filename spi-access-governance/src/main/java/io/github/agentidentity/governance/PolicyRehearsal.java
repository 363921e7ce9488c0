package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have changed about decisions that were made.
 *
 * @param examined decisions that were decided again
 * @param skippedContextNotKept decisions whose context was too large to be kept, while a policy
 *     reads it
 * @param skippedAgentGone decisions about agents that are not there any more
 * @param truncated whether there were more decisions than are decided again in one go
 * @param examinedUntil the time of the last decision that was examined
 * @param changes the most frequent first
 * @param moreChanges how many changes there are beside those listed
 */
public record PolicyRehearsal(
    Instant from,
    Instant to,
    long examined,
    long skippedContextNotKept,
    long skippedAgentGone,
    boolean truncated,
    @Nullable Instant examinedUntil,
    List<Change> changes,
    long moreChanges,
    List<AgentTotal> agents) {

  public PolicyRehearsal {
    changes = List.copyOf(changes);
    agents = List.copyOf(agents);
  }

  /** Decisions about the same thing that would change in the same way. */
  public record Change(
      AgentId agent,
      String agentName,
      String action,
      @Nullable String resource,
      String was,
      String wouldBe,
      long count,
      Instant lastAt) {}

  /** How much would change for one agent. */
  public record AgentTotal(AgentId agent, String agentName, long changed) {}
}
