package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is asked: to grant a capability, or to let one action pass.
 *
 * @param reason why, in the words of whoever asks
 * @param endsAt when it expires unanswered
 */
public record ApprovalRequest(
    String id,
    AgentId agent,
    Subject subject,
    String reason,
    Actor requestedBy,
    Status status,
    Instant createdAt,
    Instant endsAt,
    @Nullable Answer answer) {

  /** What it is now: an open request ends by itself. */
  public ApprovalRequest asOf(Instant now) {
    return status == Status.PENDING && !now.isBefore(endsAt) ? closed(Status.EXPIRED, null) : this;
  }

  public ApprovalRequest closed(Status end, @Nullable Answer withAnswer) {
    return new ApprovalRequest(
        id, agent, subject, reason, requestedBy, end, createdAt, endsAt, withAnswer);
  }

  public Kind kind() {
    return switch (subject) {
      case Subject.ForCapability capability -> Kind.CAPABILITY;
      case Subject.ForAction action -> Kind.ACTION;
    };
  }

  public enum Kind {
    CAPABILITY,
    ACTION
  }

  /** What is asked for. */
  public sealed interface Subject {

    /** A grant of a capability of the catalogue. */
    record ForCapability(String capability) implements Subject {}

    /**
     * One action, exactly as it was asked about.
     *
     * @param fingerprint see {@link Fingerprint}
     * @param context the context as JSON, for whoever must judge it; null if too large
     * @param rule the policy that wants a person to say
     */
    record ForAction(
        String action,
        @Nullable String resourceType,
        @Nullable String resource,
        String fingerprint,
        @Nullable String context,
        @Nullable String rule)
        implements Subject {}
  }

  public enum Status {
    PENDING,
    APPROVED,
    REJECTED,
    EXPIRED,
    WITHDRAWN
  }

  /**
   * What was answered.
   *
   * @param comment of the approver, or the reason of the rejection
   * @param goodUntil when what was approved ends; null for a grant without end
   * @param constraints how the grant was narrowed
   */
  public record Answer(
      Actor by,
      Instant at,
      @Nullable String comment,
      @Nullable Instant goodUntil,
      @Nullable String constraints) {}
}
