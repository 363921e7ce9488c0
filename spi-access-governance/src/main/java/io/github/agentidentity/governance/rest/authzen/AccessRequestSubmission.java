package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request that refers to a denial, for the description of the API; members beyond these are
 * ignored, except {@code items} and {@code callback}, which are refused.
 */
@Schema(requiredProperties = {"subject", "action", "resource", "denial"})
public record AccessRequestSubmission(
    EvaluationRequest.Subject subject,
    EvaluationRequest.Action action,
    EvaluationRequest.Resource resource,
    @Schema(description = "The context of the question; business_justification may be added")
        @Nullable Map<String, Object> context,
    Denial denial,
    @JsonProperty("requested_access") @Nullable RequestedAccess requestedAccess) {

  /** Which decision it is about; all but evaluation_id is compared and not believed. */
  @Schema(
      name = "AccessRequestDenial",
      requiredProperties = {"evaluation_id", "expires_at"})
  public record Denial(
      @JsonProperty("evaluation_id") String evaluationId,
      @JsonProperty("evaluated_at") @Schema(ref = "Instant") @Nullable String evaluatedAt,
      @JsonProperty("expires_at") @Schema(ref = "Instant") String expiresAt,
      @Nullable String reason,
      @Nullable String template) {}

  /** What the approver should know of it; nothing of it is a policy. */
  @Schema(name = "RequestedAccess")
  public record RequestedAccess(
      @JsonProperty("requested_until") @Schema(ref = "Instant") @Nullable String requestedUntil,
      @Nullable Boolean emergency) {}
}
