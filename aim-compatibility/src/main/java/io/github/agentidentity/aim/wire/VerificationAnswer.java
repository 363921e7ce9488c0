package io.github.agentidentity.aim.wire;

import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.Decision;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision in AIM's words, and what became of it if a person had to say. */
record VerificationAnswer(AimContext context, Decision decision) {

  /** As long as an access token: what was allowed a while ago must be asked again. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** What the client is told. */
  private record Standing(
      String status,
      @Nullable String approvedBy,
      @Nullable Instant expiresAt,
      @Nullable String denialReason) {

    static Standing denied(String why) {
      return new Standing("denied", null, null, why);
    }
  }

  Members members() {
    Standing standing = standing();
    return new Members()
        .put("id", decision.id())
        .both("verification_id", decision.id())
        .put("status", standing.status())
        .both("approved_by", standing.approvedBy())
        .both("expires_at", standing.expiresAt())
        .both("denial_reason", standing.denialReason())
        .both("trust_score", context.trust(decision.agent()))
        .both("enforcement_mode", "strict")
        .both("agent_id", decision.agent().value())
        .both("action_type", decision.action())
        .both("created_at", decision.decidedAt());
  }

  private Standing standing() {
    return switch (decision.ruling().verdict()) {
      case ALLOW -> new Standing("approved", "policy", decision.decidedAt().plus(GOOD_FOR), null);
      case DENY -> Standing.denied(decision.ruling().sentence());
      case PENDING -> answered();
    };
  }

  /** The client keeps asking while it hears a word that it does not know: one end is `denied`. */
  private Standing answered() {
    String handle = decision.ruling().approval();
    ApprovalRequest request =
        handle == null
            ? null
            : context.governance().requests(context.realm()).find(handle).orElse(null);
    if (request == null) {
      return Standing.denied("The request for an approval is gone: ask again");
    }
    return switch (request.status()) {
      case PENDING -> new Standing("pending", null, request.endsAt(), null);
      case APPROVED -> approved(request.answer());
      case REJECTED -> Standing.denied(rejection(request.answer()));
      case EXPIRED -> Standing.denied("Nobody answered in time");
      case WITHDRAWN -> Standing.denied("The request was withdrawn");
    };
  }

  private Standing approved(ApprovalRequest.@Nullable Answer answer) {
    if (answer == null) {
      return Standing.denied("The approval is gone: ask again");
    }
    Instant end = answer.goodUntil();
    return end != null && !context.now().isBefore(end)
        ? Standing.denied("The approval has ended: ask again")
        : new Standing("approved", answer.by().id(), end, null);
  }

  private static String rejection(ApprovalRequest.@Nullable Answer answer) {
    String comment = answer == null ? null : answer.comment();
    return comment == null || comment.isBlank() ? "An approver said no" : comment;
  }
}
