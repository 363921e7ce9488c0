package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an agent's history: a score that counted from then on. Never changed.
 *
 * @param number counts the entries of the agent, from 1
 * @param marks the score
 * @param previous the score that counted before, or null for the first
 * @param cause why it was computed
 */
public record TrustRecord(
    AgentId agent, long number, Instant at, Marks marks, @Nullable Double previous, Cause cause) {

  /**
   * The score.
   *
   * @param score what counts: what was computed, or what an administrator put in its place
   * @param computed what the evidence says
   * @param uncertainty how much of what was computed is not known
   */
  public record Marks(double score, double computed, double uncertainty, String band) {}

  /**
   * Why it was computed.
   *
   * @param reason a word for machines, such as {@code events} or {@code override}
   * @param detail for people: what happened, or what the administrator said
   */
  public record Cause(String reason, @Nullable String detail, Actor actor) {}
}
