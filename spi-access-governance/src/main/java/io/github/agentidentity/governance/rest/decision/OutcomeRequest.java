package io.github.agentidentity.governance.rest.decision;

import io.github.agentidentity.agent.web.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an action went. */
@Schema(requiredProperties = {"success"})
public record OutcomeRequest(
    @Nullable Boolean success,
    @Schema(maxLength = OutcomeRequest.LONGEST) @Nullable String summary) {

  static final int LONGEST = 2_000;

  boolean validated() {
    FieldErrors errors = new FieldErrors();
    if (success == null) {
      errors.add("success", "is required");
    }
    errors.text("summary", summary, LONGEST);
    errors.throwIfAny();
    return Boolean.TRUE.equals(success);
  }
}
