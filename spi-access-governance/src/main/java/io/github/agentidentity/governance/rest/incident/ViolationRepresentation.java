package io.github.agentidentity.governance.rest.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.governance.IncidentStore.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refused action or token as the API shows it. */
@Schema(requiredProperties = {"id", "agentId", "action", "reason", "severity", "at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ViolationRepresentation(
    String id,
    String agentId,
    String action,
    @Nullable String resource,
    @Schema(description = "The id of the decision; missing for a token") @Nullable String decision,
    @Schema(description = "A word for machines") String reason,
    @Nullable String rule,
    Severity severity,
    @Schema(ref = "Instant") String at) {

  static ViolationRepresentation of(Violation violation) {
    return new ViolationRepresentation(
        violation.id(),
        violation.what().agent().value(),
        violation.what().action(),
        violation.what().resource(),
        violation.what().decision(),
        violation.what().reason(),
        violation.what().rule(),
        Severity.of(violation.what().severity()),
        violation.at().toString());
  }
}
