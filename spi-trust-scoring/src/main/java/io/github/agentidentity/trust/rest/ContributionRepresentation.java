package io.github.agentidentity.trust.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.trust.Contribution;
import io.github.agentidentity.trust.TrustScore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one factor contributes to a score. */
@Schema(
    requiredProperties = {
      "factor",
      "weight",
      "belief",
      "disbelief",
      "uncertainty",
      "baseRate",
      "points",
      "evidence"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionRepresentation(
    String factor,
    @Schema(description = "Its share of all weights, which sum to 1") double weight,
    double belief,
    double disbelief,
    double uncertainty,
    @Schema(description = "What is expected of the factor where it knows nothing") double baseRate,
    @Schema(description = "weight · (belief + baseRate · uncertainty): these sum to the score")
        double points,
    @Schema(description = "How many pieces of evidence it rests on") int evidence,
    @Schema(description = "Why the factor could not be asked") @Nullable String failure) {

  static List<ContributionRepresentation> of(TrustScore score) {
    return score.contributions().stream().map(ContributionRepresentation::of).toList();
  }

  private static ContributionRepresentation of(Contribution one) {
    return new ContributionRepresentation(
        one.factor(),
        one.weight(),
        one.opinion().belief(),
        one.opinion().disbelief(),
        one.opinion().uncertainty(),
        one.opinion().baseRate(),
        one.points(),
        one.pieces(),
        one.failure());
  }
}
