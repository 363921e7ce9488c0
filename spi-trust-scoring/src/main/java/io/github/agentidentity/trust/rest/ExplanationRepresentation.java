package io.github.agentidentity.trust.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.trust.service.score.ScoreDocument;
import io.github.agentidentity.trust.service.usecase.Explanation;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the history, computed again from the evidence that it names. */
@Schema(
    requiredProperties = {
      "entry",
      "recomputed",
      "equal",
      "sentences",
      "contributions",
      "caps",
      "changes",
      "inputs"
    })
public record ExplanationRepresentation(
    HistoryRepresentation entry,
    @Schema(description = "What the inputs give now") double recomputed,
    @Schema(description = "Whether that is what was written, to the last bit") boolean equal,
    @Schema(description = "The same for people") List<String> sentences,
    List<ContributionRepresentation> contributions,
    List<CapRepresentation> caps,
    @Schema(description = "Since the entry before, the greatest first")
        List<ChangeRepresentation> changes,
    @Schema(
            description =
                "Everything that the score was computed from, in the form that docs/trust.md"
                    + " describes: instants in milliseconds, evidence with its ids")
        Map<String, Object> inputs) {

  public ExplanationRepresentation {
    sentences = List.copyOf(sentences);
    contributions = List.copyOf(contributions);
    caps = List.copyOf(caps);
    changes = List.copyOf(changes);
  }

  /** What changed in one factor. */
  @Schema(requiredProperties = {"factor", "after", "difference", "evidence"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChangeRepresentation(
      String factor,
      @Schema(description = "Its points in the entry before") @Nullable Double before,
      double after,
      double difference,
      @Schema(description = "What is new, says something else or is gone") List<String> evidence) {

    public ChangeRepresentation {
      evidence = List.copyOf(evidence);
    }

    static ChangeRepresentation of(Explanation.Change change) {
      return new ChangeRepresentation(
          change.factor(), change.before(), change.after(), change.difference(), change.evidence());
    }
  }

  static ExplanationRepresentation of(Explanation explanation) {
    return new ExplanationRepresentation(
        HistoryRepresentation.of(explanation.entry()),
        explanation.score().value(),
        explanation.isEqual(),
        Sentences.of(explanation),
        ContributionRepresentation.of(explanation.score()),
        CapRepresentation.of(explanation.score()),
        explanation.changes().stream().map(ChangeRepresentation::of).toList(),
        ScoreDocument.of(explanation.inputs()));
  }
}
