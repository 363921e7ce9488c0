package io.github.agentidentity.trust.rest.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceDocument.Withdrawal;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document of evidence, without its text. */
@Schema(
    requiredProperties = {
      "id",
      "kind",
      "factor",
      "sha256",
      "size",
      "standing",
      "uploadedBy",
      "uploadedAt",
      "datedAt",
      "counts",
      "points"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceRepresentation(
    String id,
    @Schema(
            enumeration = {
              "scorecard",
              "certificate",
              "agent-card",
              "link-report",
              "sarif",
              "vex",
              "osv"
            })
        String kind,
    @Schema(description = "The factor that counts it") String factor,
    @Schema(description = "Of its bytes, in lower-case hexadecimal") String sha256,
    @Schema(description = "In bytes") int size,
    @Schema(
            description =
                "On whose word: what an owner or agent says in its own favour counts less",
            enumeration = {"agent", "owner", "admin"})
        String standing,
    WhoRepresentation uploadedBy,
    @Schema(ref = "Instant") String uploadedAt,
    @Schema(ref = "Instant", description = "When it says it was made") String datedAt,
    @Schema(description = "Neither withdrawn nor succeeded by a newer one of its kind and tool")
        boolean counts,
    @Schema(
            description =
                "What was read from it; empty for certificates, which are judged each time")
        List<PointRepresentation> points,
    @Nullable WithdrawalRepresentation withdrawn) {

  public EvidenceRepresentation {
    points = List.copyOf(points);
  }

  /** Who did something. */
  @Schema(requiredProperties = {"kind", "id"})
  public record WhoRepresentation(Actor.Kind kind, String id) {

    static WhoRepresentation of(Actor actor) {
      return new WhoRepresentation(actor.kind(), actor.id());
    }
  }

  /** One thing that speaks for or against the agent. */
  @Schema(requiredProperties = {"name", "positive", "negative", "critical", "sentence"})
  public record PointRepresentation(
      String name,
      @Schema(description = "In observations") double positive,
      @Schema(description = "In observations") double negative,
      @Schema(description = "Caps the score while it stands") boolean critical,
      String sentence) {

    static PointRepresentation of(Point point) {
      return new PointRepresentation(
          point.name(), point.positive(), point.negative(), point.critical(), point.sentence());
    }
  }

  /** Why it does not count any more. */
  @Schema(requiredProperties = {"by", "at"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WithdrawalRepresentation(
      WhoRepresentation by, @Schema(ref = "Instant") String at, @Nullable String reason) {

    static @Nullable WithdrawalRepresentation of(@Nullable Withdrawal withdrawal) {
      return withdrawal == null
          ? null
          : new WithdrawalRepresentation(
              WhoRepresentation.of(withdrawal.by()),
              withdrawal.at().toString(),
              withdrawal.reason());
    }
  }

  static EvidenceRepresentation of(EvidenceDocument document) {
    return new EvidenceRepresentation(
        document.id(),
        document.content().kind().word(),
        document.content().kind().factor(),
        document.content().sha256(),
        document.content().size(),
        word(document.upload().standing()),
        WhoRepresentation.of(document.upload().by()),
        document.upload().at().toString(),
        document.reading().datedAt().toString(),
        document.counts(),
        document.reading().points().stream().map(PointRepresentation::of).toList(),
        WithdrawalRepresentation.of(document.withdrawn()));
  }

  private static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
