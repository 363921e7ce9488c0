package io.github.agentidentity.trust.rest.behaviour;

import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import io.github.agentidentity.trust.service.behaviour.detection.Feature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of how an agent behaves. */
@Schema(
    requiredProperties = {
      "since",
      "lastAt",
      "activities",
      "ordinaryDays",
      "refusedShare",
      "failedShare",
      "week",
      "features",
      "bytes"
    })
public record BehaviourRepresentation(
    @Schema(ref = "Instant") String since,
    @Schema(ref = "Instant") String lastAt,
    @Schema(description = "All that were ever seen") long activities,
    @Schema(description = "Ordinary days that were learnt from, the last forty at most")
        double ordinaryDays,
    @Schema(description = "The share of activities that is usually refused") double refusedShare,
    @Schema(description = "The share of outcomes that usually are failures") double failedShare,
    @Schema(
            description =
                "The activities expected in each of the 168 hours of a week, from Monday 0:00 UTC")
        List<Double> week,
    List<FeatureState> features,
    @Schema(description = "What all of this takes in the database") int bytes) {

  private static final double PRECISION = 1000;

  /** One feature, today and on ordinary days. */
  @Schema(
      name = "BehaviourFeature",
      requiredProperties = {"feature", "today", "usual", "decades"})
  public record FeatureState(
      String feature,
      @Schema(description = "The largest value so far") double today,
      @Schema(description = "The largest value of an ordinary day") double usual,
      @Schema(description = "How rare the value of today is: 4 is one day in 10,000")
          double decades) {}

  static BehaviourRepresentation of(AgentBehaviour known) {
    return new BehaviourRepresentation(
        Instant.ofEpochMilli(known.bornMillis()).toString(),
        Instant.ofEpochMilli(known.lastMillis()).toString(),
        known.activities(),
        rounded(known.days()),
        rounded(known.refusedShare()),
        rounded(known.failedShare()),
        Arrays.stream(known.week()).mapToObj(BehaviourRepresentation::rounded).toList(),
        Arrays.stream(Feature.values()).map(feature -> state(known, feature)).toList(),
        known.toBytes().length);
  }

  private static FeatureState state(AgentBehaviour known, Feature feature) {
    return new FeatureState(
        feature.id(),
        rounded(known.today(feature)),
        rounded(known.usual(feature)),
        rounded(known.rarityToday(feature)));
  }

  private static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
