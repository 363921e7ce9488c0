package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.trust.TrustState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score to put in the place of what is computed. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"score", "reason", "until"})
public record OverrideRequest(
    @Schema(minimum = "0", maximum = "1") @Nullable Double score,
    @Schema(maxLength = 1000, description = "Why, for the history") @Nullable String reason,
    @Schema(ref = "Instant", description = "Within a year") @Nullable String until) {

  TrustState.Ruling validated(Actor by, Instant now) {
    FieldErrors errors = new FieldErrors();
    double given = score == null ? Double.NaN : score;
    if (!(given >= 0 && given <= 1)) {
      errors.add("score", "must be a number between 0 and 1");
    }
    String why = reason == null ? "" : reason.strip();
    errors.text("reason", why, 1000);
    if (why.isEmpty()) {
      errors.add("reason", "is required");
    }
    Instant end = errors.instant("until", until);
    if (until == null) {
      errors.add("until", "is required");
    }
    errors.throwIfAny();
    return new TrustState.Ruling(given, why, by, now, end == null ? now : end);
  }
}
