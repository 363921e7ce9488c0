package io.github.agentidentity.governance.rest.authzen;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a question, for the description of the API; members beyond these are ignored. */
@Schema(requiredProperties = {"subject", "action", "resource"})
record EvaluationRequest(
    Subject subject,
    Action action,
    Resource resource,
    @Schema(description = "At most 1,000 members, with the properties of the others")
        @Nullable Map<String, Object> context) {

  /** The agent. */
  @Schema(
      name = "EvaluationSubject",
      requiredProperties = {"type", "id"})
  record Subject(
      @Schema(enumeration = "agent") String type,
      @Schema(description = "UUID, name or client id") String id,
      @Nullable Map<String, Object> properties) {}

  /** What it wants to do. */
  @Schema(
      name = "EvaluationAction",
      requiredProperties = {"name"})
  record Action(
      @Schema(description = "A capability, an alias, or a name in its space", maxLength = 255)
          String name,
      @Schema(description = "The arguments; they win over members of context")
          @Nullable Map<String, Object> properties) {}

  /** To what. */
  @Schema(
      name = "EvaluationResource",
      requiredProperties = {"type", "id"})
  record Resource(
      @Schema(maxLength = 255) String type,
      @Schema(maxLength = 2048) String id,
      @Nullable Map<String, Object> properties) {}
}
