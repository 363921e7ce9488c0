package io.github.agentidentity.governance.rest.policy;

import io.github.agentidentity.agent.web.FieldErrors;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft, and how far back to try it. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "policy")
public record PolicyRehearsalRequest(
    @Schema(description = "With an id, the draft stands in for the policy with that id")
        @Nullable PolicyRepresentation policy,
    @Schema(minimum = "1", maximum = "90", defaultValue = "7") @Nullable Integer days) {

  private static final int MOST_DAYS = 90;
  private static final int USUAL_DAYS = 7;

  PolicyRepresentation requiredPolicy() {
    FieldErrors errors = new FieldErrors();
    if (policy == null) {
      errors.add("policy", "is required");
    }
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      errors.add("days", "must be between 1 and " + MOST_DAYS);
    }
    errors.throwIfAny();
    return Objects.requireNonNull(policy);
  }

  int daysOrUsual() {
    return days == null ? USUAL_DAYS : days;
  }
}
