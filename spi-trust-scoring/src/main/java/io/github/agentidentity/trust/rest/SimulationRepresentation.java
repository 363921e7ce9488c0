package io.github.agentidentity.trust.rest;

import io.github.agentidentity.trust.TrustScore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be. */
@Schema(
    requiredProperties = {
      "score",
      "percent",
      "band",
      "uncertainty",
      "difference",
      "contributions",
      "caps"
    })
public record SimulationRepresentation(
    double score,
    double percent,
    String band,
    double uncertainty,
    @Schema(description = "To what is computed now") double difference,
    List<ContributionRepresentation> contributions,
    List<CapRepresentation> caps) {

  public SimulationRepresentation {
    contributions = List.copyOf(contributions);
    caps = List.copyOf(caps);
  }

  static SimulationRepresentation of(TrustScore would, TrustScore known, RealmWords words) {
    return new SimulationRepresentation(
        would.value(),
        ScoreRepresentation.percent(would.value()),
        words.band(would.value()),
        would.uncertainty(),
        would.value() - known.value(),
        ContributionRepresentation.of(would),
        CapRepresentation.of(would));
  }
}
