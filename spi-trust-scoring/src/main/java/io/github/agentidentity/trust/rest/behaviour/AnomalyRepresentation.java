package io.github.agentidentity.trust.rest.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Anomaly;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An anomaly as the API shows it. */
@Schema(
    requiredProperties = {
      "id",
      "kind",
      "severity",
      "strength",
      "sentence",
      "features",
      "firstAt",
      "lastAt",
      "times",
      "alerted"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnomalyRepresentation(
    String id,
    @Schema(description = "The feature that drove it most, such as burst") String kind,
    Risk severity,
    @Schema(description = "How rare such a day is for this agent: 4 is one in 10,000")
        double strength,
    String sentence,
    @Schema(description = "What drove it, the strongest first") List<FeatureValue> features,
    @Schema(ref = "Instant") String firstAt,
    @Schema(ref = "Instant") String lastAt,
    @Schema(description = "The moments at which the agent was not itself") long times,
    @Schema(description = "Whether there was an alert; not if the agent had one this week")
        boolean alerted,
    @Nullable ExpectedBy expected) {

  /** A feature that drove it. */
  @Schema(
      name = "AnomalyFeature",
      requiredProperties = {"feature", "value", "usual", "decades"})
  public record FeatureValue(
      String feature,
      double value,
      @Schema(description = "The largest value of an ordinary day") double usual,
      @Schema(description = "How rare the value is: 4 is one day in 10,000") double decades) {}

  /** Who said that it was as it should be. */
  @Schema(requiredProperties = {"kind", "by", "at"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ExpectedBy(
      Actor.Kind kind, String by, @Schema(ref = "Instant") String at, @Nullable String note) {}

  static AnomalyRepresentation of(Anomaly anomaly) {
    Anomaly.Expected expected = anomaly.expected();
    return new AnomalyRepresentation(
        anomaly.id(),
        anomaly.kind(),
        anomaly.severity(),
        anomaly.strength(),
        anomaly.sentence(),
        anomaly.reasons().stream()
            .map(
                reason ->
                    new FeatureValue(
                        reason.feature(), reason.value(), reason.usual(), reason.decades()))
            .toList(),
        anomaly.span().first().toString(),
        anomaly.span().last().toString(),
        anomaly.times(),
        anomaly.alerted(),
        expected == null
            ? null
            : new ExpectedBy(
                expected.by().kind(),
                expected.by().id(),
                expected.at().toString(),
                expected.note()));
  }
}
