package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.web.FieldErrors;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A capability to be granted, by name or alias. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "capability")
public record GrantRequest(
    @Schema(description = "Its name or an alias") @Nullable String capability,
    @Schema(ref = "Instant") @Nullable String expiresAt,
    @Schema(ref = "Constraints") @Nullable JsonNode constraints,
    @Schema(maxLength = 1000) @Nullable String reason) {

  private static final int LONGEST_CONSTRAINTS = 16 * 1024;

  AgentOperations.NewGrant validated() {
    FieldErrors errors = new FieldErrors();
    if (capability == null) {
      errors.add("capability", "is required");
    }
    errors.text("reason", reason, 1000);
    Instant end = errors.instant("expiresAt", expiresAt);
    String json = constraintsJson(errors);
    errors.throwIfAny();
    return new AgentOperations.NewGrant(Objects.requireNonNull(capability), end, json, reason);
  }

  private @Nullable String constraintsJson(FieldErrors errors) {
    if (constraints == null || constraints.isNull()) {
      return null;
    }
    String json = Json.write(constraints);
    if (!constraints.isObject() || json.length() > LONGEST_CONSTRAINTS) {
      errors.add("constraints", "must be a JSON object of at most 16 KB");
    }
    return json;
  }
}
