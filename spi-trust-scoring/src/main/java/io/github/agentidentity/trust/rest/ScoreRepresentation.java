package io.github.agentidentity.trust.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.trust.TrustState;
import io.github.agentidentity.trust.service.usecase.Explanation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an agent is trusted, and why. */
@Schema(
    requiredProperties = {
      "agentId",
      "score",
      "percent",
      "band",
      "computed",
      "uncertainty",
      "entry",
      "at",
      "contributions",
      "caps"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreRepresentation(
    String agentId,
    @Schema(minimum = "0", maximum = "1", description = "What counts") double score,
    @Schema(minimum = "0", maximum = "100", description = "The score with two decimals")
        double percent,
    @Schema(description = "The realm's word for the score") String band,
    @Schema(description = "What the evidence says; the score, unless it is overridden")
        double computed,
    @Schema(minimum = "0", maximum = "1", description = "How much of what is computed is not known")
        double uncertainty,
    @Schema(description = "The number of the entry of the history") long entry,
    @Schema(ref = "Instant", description = "When the evidence was gathered") String at,
    List<ContributionRepresentation> contributions,
    @Schema(description = "What caps the score, the strictest first") List<CapRepresentation> caps,
    @Nullable OverrideRepresentation override,
    @Schema(description = "What is odd about the agent's behaviour") @Nullable String anomaly) {

  private static final double CENTS = 10_000;

  public ScoreRepresentation {
    contributions = List.copyOf(contributions);
    caps = List.copyOf(caps);
  }

  static ScoreRepresentation of(
      Agent agent, Explanation newest, TrustState state, RealmWords words) {
    Instant now = words.now();
    TrustState.Ruling ruling =
        state.override() != null && state.override().holdsAt(now) ? state.override() : null;
    double score = ruling == null ? newest.score().value() : ruling.score();
    var anomaly = agent.trust() == null ? null : agent.trust().anomalyAt(now);
    return new ScoreRepresentation(
        agent.id().value(),
        score,
        percent(score),
        words.band(score),
        newest.score().value(),
        newest.score().uncertainty(),
        newest.entry().number(),
        newest.inputs().at().toString(),
        ContributionRepresentation.of(newest.score()),
        CapRepresentation.of(newest.score()),
        OverrideRepresentation.of(ruling),
        anomaly == null ? null : anomaly.kind());
  }

  static double percent(double score) {
    return Math.round(score * CENTS) / 100.0;
  }
}
