package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.service.BulkLifecycle;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step for many agents. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"step", "agents"})
public record BulkRequest(
    @Schema(
            enumeration = {"SUSPEND", "RESUME", "REVOKE"},
            description = "In any case")
        @Nullable String step,
    @Schema(
            description = "Each by UUID, name or client id",
            minItems = 1,
            maxItems = AgentBulkResource.MOST_AGENTS)
        @Nullable List<@Nullable String> agents,
    @Schema(maxLength = 1000) @Nullable String reason) {

  /** What to do, and with whom. */
  record Checked(BulkLifecycle.Order order, List<String> agents) {}

  Checked validated() {
    FieldErrors errors = new FieldErrors();
    BulkLifecycle.Step wanted = errors.parsed("step", step, BulkRequest::parseStep);
    List<String> named =
        agents == null
            ? List.of()
            : agents.stream().map(name -> Objects.toString(name, "")).toList();
    if (named.isEmpty() || named.size() > AgentBulkResource.MOST_AGENTS) {
      errors.add("agents", "must be between 1 and " + AgentBulkResource.MOST_AGENTS);
    }
    errors.text("reason", reason, 1000);
    errors.throwIfAny();
    return new Checked(new BulkLifecycle.Order(Objects.requireNonNull(wanted), reason), named);
  }

  private static BulkLifecycle.Step parseStep(String word) {
    try {
      return BulkLifecycle.Step.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be one of " + Arrays.toString(BulkLifecycle.Step.values()), e);
    }
  }
}
