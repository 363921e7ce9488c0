package io.github.agentidentity.governance.rest.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.IncidentStore.Alert;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as the API shows it. */
@Schema(
    requiredProperties = {
      "id",
      "kind",
      "severity",
      "status",
      "title",
      "detail",
      "count",
      "firstSeenAt",
      "lastSeenAt"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertRepresentation(
    String id,
    String kind,
    Severity severity,
    Alert.Status status,
    @Nullable String agentId,
    @Schema(description = "Missing of an agent that is gone") @Nullable String agentName,
    String title,
    String detail,
    @Schema(description = "How often it was raised while it was not resolved") long count,
    @Schema(ref = "Instant") String firstSeenAt,
    @Schema(ref = "Instant") String lastSeenAt,
    @Nullable StepRepresentation acknowledged,
    @Nullable StepRepresentation resolved) {

  /** Who did it, and when. */
  @Schema(requiredProperties = {"by", "at"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StepRepresentation(
      @Schema(description = "The id of a user, or system") String by,
      @Schema(ref = "Instant") String at,
      @Nullable String note) {

    static @Nullable StepRepresentation of(Alert.@Nullable Step step) {
      return step == null
          ? null
          : new StepRepresentation(step.by().id(), step.at().toString(), step.note());
    }
  }

  static AlertRepresentation of(Alert alert, GovernanceScope scope) {
    AgentId agent = alert.what().agent();
    return new AlertRepresentation(
        alert.id(),
        alert.what().kind(),
        Severity.of(alert.what().severity()),
        alert.status(),
        agent == null ? null : agent.value(),
        agent == null ? null : scope.agentName(agent),
        alert.what().title(),
        alert.what().detail(),
        alert.sightings().count(),
        alert.sightings().first().toString(),
        alert.sightings().last().toString(),
        StepRepresentation.of(alert.acknowledged()),
        StepRepresentation.of(alert.resolved()));
  }
}
