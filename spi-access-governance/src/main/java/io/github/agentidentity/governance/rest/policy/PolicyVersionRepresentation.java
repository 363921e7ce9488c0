package io.github.agentidentity.governance.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.governance.PolicyVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a policy said once. */
@Schema(requiredProperties = {"version", "changedAt", "changedBy", "deleted"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyVersionRepresentation(
    int version,
    @Schema(format = "date-time") String changedAt,
    String changedBy,
    boolean deleted,
    @Nullable PolicyRepresentation policy) {

  static PolicyVersionRepresentation of(PolicyVersion version) {
    return new PolicyVersionRepresentation(
        version.version(),
        version.changedAt().toString(),
        version.changedBy().id(),
        version.definition() == null,
        version.definition() == null
            ? null
            : PolicyRepresentation.of(version.definition(), PolicyRepresentation.Facts.NONE));
  }
}
