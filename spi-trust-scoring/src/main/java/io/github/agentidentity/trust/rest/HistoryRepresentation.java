package io.github.agentidentity.trust.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.trust.TrustRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of an agent's history. */
@Schema(
    requiredProperties = {
      "entry",
      "at",
      "score",
      "percent",
      "band",
      "computed",
      "uncertainty",
      "reason",
      "actor"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryRepresentation(
    @Schema(description = "Counts the entries of the agent, from 1") long entry,
    @Schema(ref = "Instant") String at,
    double score,
    double percent,
    String band,
    @Schema(description = "What the evidence said") double computed,
    double uncertainty,
    @Schema(description = "The score of before; missing in the first entry")
        @Nullable Double previous,
    @Schema(
            description = "Why it was computed",
            enumeration = {
              "events",
              "nightly",
              "request",
              "override",
              "override-removed",
              "override-ended"
            })
        String reason,
    @Schema(description = "What happened, or what the administrator said") @Nullable String detail,
    ActorRepresentation actor) {

  /** Who caused it. */
  @Schema(requiredProperties = {"kind", "id"})
  public record ActorRepresentation(Actor.Kind kind, String id) {}

  static HistoryRepresentation of(TrustRecord entry) {
    return new HistoryRepresentation(
        entry.number(),
        entry.at().toString(),
        entry.marks().score(),
        ScoreRepresentation.percent(entry.marks().score()),
        entry.marks().band(),
        entry.marks().computed(),
        entry.marks().uncertainty(),
        entry.previous(),
        entry.cause().reason(),
        entry.cause().detail(),
        new ActorRepresentation(entry.cause().actor().kind(), entry.cause().actor().id()));
  }
}
