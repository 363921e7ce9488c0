package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Verdict;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A Decision of AuthZEN. */
@Schema(requiredProperties = {"decision"})
public record EvaluationResponse(boolean decision, Context context) {

  private static final String LANGUAGE = "en";

  /**
   * Why.
   *
   * @param id of the decision; none where nothing was written down
   * @param evaluationId the same, in the words of the access request profile
   */
  @Schema(name = "DecisionContext", requiredProperties = "reason")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Context(
      @Nullable String id,
      @JsonProperty("evaluation_id") @Nullable String evaluationId,
      @JsonProperty("evaluated_at") @Nullable String evaluatedAt,
      @Nullable Verdict verdict,
      String reason,
      @JsonProperty("reason_user") @Nullable Map<String, String> reasonUser,
      @JsonProperty("reason_admin") @Nullable Map<String, String> reasonAdmin,
      @JsonProperty("access_request") @Nullable AccessRequestHint accessRequest,
      @JsonProperty("next_action")
          @Schema(
              enumeration = {"request", "none"},
              description = "After a denial in spite of context.approval")
          @Nullable String nextAction,
      @Nullable Complaint error) {

    Context withNextAction(String next) {
      return new Context(
          id,
          evaluationId,
          evaluatedAt,
          verdict,
          reason,
          reasonUser,
          reasonAdmin,
          accessRequest,
          next,
          error);
    }
  }

  /** What is wrong with one evaluation of several. */
  @Schema(name = "EvaluationError")
  public record Complaint(int status, String message) {}

  /** Refused before anything was asked, so without a decision that could be looked up. */
  static EvaluationResponse refused(String reason, String sentence) {
    return new EvaluationResponse(
        false,
        new Context(
            null,
            null,
            null,
            Verdict.DENY,
            reason,
            Map.of(LANGUAGE, sentence),
            null,
            null,
            null,
            null));
  }

  static EvaluationResponse malformed(String message) {
    return new EvaluationResponse(
        false,
        new Context(
            null,
            null,
            null,
            null,
            "invalid_request",
            null,
            null,
            null,
            null,
            new Complaint(400, message)));
  }

  static EvaluationResponse of(Decision decision, @Nullable AccessRequestHint hint) {
    Decision.Ruling ruling = decision.ruling();
    return new EvaluationResponse(
        ruling.verdict() == Verdict.ALLOW,
        new Context(
            decision.id(),
            decision.id(),
            decision.decidedAt().toString(),
            ruling.verdict(),
            ruling.reason(),
            Map.of(LANGUAGE, ruling.sentence()),
            admin(ruling),
            hint,
            null,
            null));
  }

  /** A denial that says whether another request could help, for whoever thought it approved. */
  EvaluationResponse withNextAction() {
    return decision
        ? this
        : new EvaluationResponse(
            false, context.withNextAction(context.accessRequest() == null ? "none" : "request"));
  }

  private static @Nullable Map<String, String> admin(Decision.Ruling ruling) {
    if (ruling.gate() == null) {
      return null;
    }
    String rule = ruling.rule() == null ? "" : ", rule " + ruling.rule();
    return Map.of(LANGUAGE, "gate " + ruling.gate() + rule);
  }
}
