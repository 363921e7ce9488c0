package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one question, as its row keeps it. Nothing but the outcome is ever added.
 *
 * @param contextHash SHA-256 of the canonical context, in base64url
 * @param context the context as JSON, or null if it was too large to be kept
 * @param caller who asked: the agent itself, or the decision point that did
 */
public record Decision(
    String id,
    AgentId agent,
    String action,
    @Nullable Resource resource,
    String contextHash,
    @Nullable String context,
    Ruling ruling,
    Actor caller,
    Instant decidedAt,
    Duration latency,
    @Nullable Outcome outcome) {

  /**
   * What was decided, and by what.
   *
   * @param gate the gate that spoke; null if all let pass
   * @param rule the rule of that gate, such as a policy
   * @param reason a word for machines, {@code allowed} or why not
   * @param sentence for people
   * @param approval the handle of the request that a person must answer, for PENDING
   */
  public record Ruling(
      Verdict verdict,
      @Nullable String gate,
      @Nullable String rule,
      String reason,
      String sentence,
      @Nullable String approval) {}

  /** How the action went, by the word of whoever did it. */
  public record Outcome(boolean success, @Nullable String summary, Instant reportedAt) {}
}
