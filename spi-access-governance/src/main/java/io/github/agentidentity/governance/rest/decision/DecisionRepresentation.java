package io.github.agentidentity.governance.rest.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Verdict;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision, with what became of the action. */
@Schema(
    requiredProperties = {
      "id",
      "agent",
      "action",
      "contextHash",
      "verdict",
      "reason",
      "sentence",
      "caller",
      "decidedAt",
      "latencyMicros"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRepresentation(
    String id,
    @Schema(description = "The UUID of the agent, which may be gone") String agent,
    @Schema(description = "Missing of an agent that is gone") @Nullable String agentName,
    String action,
    @Nullable ResourceRepresentation resource,
    @Schema(description = "SHA-256 of the context, members sorted, in base64url")
        String contextHash,
    @Schema(
            description = "The context, unless it was larger than 8 KB",
            implementation = Object.class)
        @JsonRawValue
        @Nullable String context,
    Verdict verdict,
    @Nullable String gate,
    @Schema(description = "The rule of the gate, such as a policy") @Nullable String rule,
    String reason,
    String sentence,
    @Schema(description = "The request that a person must answer") @Nullable String approval,
    CallerRepresentation caller,
    @Schema(format = "date-time") String decidedAt,
    long latencyMicros,
    @Nullable OutcomeRepresentation outcome) {

  /** What it was about. */
  public record ResourceRepresentation(@Nullable String type, String id) {}

  /** Who asked. */
  public record CallerRepresentation(Actor.Kind kind, String id) {}

  /** How the action went, by the word of whoever asked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OutcomeRepresentation(
      boolean success, @Nullable String summary, @Schema(format = "date-time") String reportedAt) {

    static OutcomeRepresentation of(Decision.Outcome outcome) {
      return new OutcomeRepresentation(
          outcome.success(), outcome.summary(), outcome.reportedAt().toString());
    }
  }

  static DecisionRepresentation of(Decision decision, GovernanceScope scope) {
    Decision.Ruling ruling = decision.ruling();
    Decision.Outcome outcome = decision.outcome();
    return new DecisionRepresentation(
        decision.id(),
        decision.agent().value(),
        scope.agentName(decision.agent()),
        decision.action(),
        decision.resource() == null
            ? null
            : new ResourceRepresentation(decision.resource().type(), decision.resource().id()),
        decision.contextHash(),
        decision.context(),
        ruling.verdict(),
        ruling.gate(),
        ruling.rule(),
        ruling.reason(),
        ruling.sentence(),
        ruling.approval(),
        new CallerRepresentation(decision.caller().kind(), decision.caller().id()),
        decision.decidedAt().toString(),
        decision.latency().toNanos() / 1_000,
        outcome == null ? null : OutcomeRepresentation.of(outcome));
  }
}
