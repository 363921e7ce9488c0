package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.TrustScore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding that caps the score, however good the rest is. */
@Schema(requiredProperties = {"factor", "rule", "severity", "sentence", "evidence", "atMost"})
public record CapRepresentation(
    String factor,
    @Schema(description = "A word for machines") String rule,
    Risk severity,
    String sentence,
    List<String> evidence,
    double atMost) {

  public CapRepresentation {
    evidence = List.copyOf(evidence);
  }

  static List<CapRepresentation> of(TrustScore score) {
    return score.caps().stream()
        .map(
            cap ->
                new CapRepresentation(
                    cap.factor(),
                    cap.finding().rule(),
                    cap.finding().severity(),
                    cap.finding().sentence(),
                    cap.finding().evidence(),
                    cap.most()))
        .toList();
  }
}
