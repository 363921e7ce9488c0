package io.github.agentidentity.governance.rest.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of several questions, for the description of the API. */
record EvaluationsRequest(
    EvaluationRequest.@Nullable Subject subject,
    EvaluationRequest.@Nullable Action action,
    EvaluationRequest.@Nullable Resource resource,
    @Nullable Map<String, Object> context,
    @Schema(maxItems = Evaluations.MOST) @Nullable List<EvaluationRequest> evaluations,
    @Nullable Options options) {

  /** How to go about it. */
  @Schema(name = "EvaluationOptions")
  record Options(
      @Schema(
              enumeration = {"execute_all", "deny_on_first_deny", "permit_on_first_permit"},
              defaultValue = "execute_all")
          @JsonProperty("evaluations_semantic")
          @Nullable String evaluationsSemantic) {}
}
