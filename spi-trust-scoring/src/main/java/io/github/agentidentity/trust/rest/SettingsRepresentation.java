package io.github.agentidentity.trust.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.TrustBands;
import io.github.agentidentity.trust.TrustSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a realm scores its agents. */
@Schema(
    requiredProperties = {
      "weights",
      "thresholds",
      "caps",
      "bands",
      "baseRate",
      "halfLife",
      "retention",
      "keyAge",
      "unusedGrantAge",
      "reviewAge"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingsRepresentation(
    @Schema(description = "How much each factor counts beside the others")
        Map<String, Double> weights,
    @Schema(description = "The lowest score with which a capability of that risk is used")
        Map<Risk, Double> thresholds,
    @Schema(description = "The most that an agent scores while a finding of that severity stands")
        Map<Risk, Double> caps,
    @Schema(description = "The words for scores and where they begin; one begins at 0")
        Map<String, Double> bands,
    double baseRate,
    String halfLife,
    String retention,
    String keyAge,
    String unusedGrantAge,
    String reviewAge,
    @Schema(description = "Attributes that cannot be read, and what counts in their place")
        @Nullable List<String> complaints) {

  static SettingsRepresentation of(TrustSettings settings, List<String> complaints) {
    Map<String, Double> bands = new LinkedHashMap<>();
    for (TrustBands.Band band : settings.bands().bands()) {
      bands.put(band.name(), band.from());
    }
    return new SettingsRepresentation(
        settings.rules().weights().weights(),
        settings.thresholds(),
        settings.rules().caps(),
        bands,
        settings.rules().baseRate(),
        settings.rules().halfLife().toString(),
        settings.retention().toString(),
        settings.ages().key().toString(),
        settings.ages().unusedGrant().toString(),
        settings.ages().review().toString(),
        complaints.isEmpty() ? null : List.copyOf(complaints));
  }
}
