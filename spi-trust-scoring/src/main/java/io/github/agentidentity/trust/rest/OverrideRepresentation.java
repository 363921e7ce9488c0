package io.github.agentidentity.trust.rest;

import io.github.agentidentity.trust.TrustState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score that an administrator put in the place of what is computed. */
@Schema(requiredProperties = {"score", "reason", "by", "at", "until"})
public record OverrideRepresentation(
    double score,
    String reason,
    @Schema(description = "The id of a user") String by,
    @Schema(ref = "Instant") String at,
    @Schema(ref = "Instant", description = "From then on the evidence counts again") String until) {

  static @Nullable OverrideRepresentation of(TrustState.@Nullable Ruling ruling) {
    return ruling == null
        ? null
        : new OverrideRepresentation(
            ruling.score(),
            ruling.reason(),
            ruling.by().id(),
            ruling.at().toString(),
            ruling.until().toString());
  }
}
