package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Json;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant as the API shows it. */
@Schema(requiredProperties = {"capability", "grantedBy", "grantedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantRepresentation(
    String capability,
    @Schema(ref = "Instant") @Nullable String expiresAt,
    @Schema(ref = "Constraints") @Nullable JsonNode constraints,
    @Nullable String reason,
    @Schema(description = "The id of the user or enrolment token that granted it") String grantedBy,
    @Schema(ref = "Instant") @Nullable String grantedAt) {

  static GrantRepresentation of(Grant grant) {
    return new GrantRepresentation(
        grant.capability().value(),
        AgentRepresentation.text(grant.expiresAt()),
        tree(grant.constraints()),
        grant.reason(),
        grant.grantedBy(),
        AgentRepresentation.text(grant.grantedAt()));
  }

  private static @Nullable JsonNode tree(@Nullable String constraints) {
    if (constraints == null) {
      return null;
    }
    try {
      return Json.tree(constraints);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("constraints were JSON when they were stored", e);
    }
  }
}
