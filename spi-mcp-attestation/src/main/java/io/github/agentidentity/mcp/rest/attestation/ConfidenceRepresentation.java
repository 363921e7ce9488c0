package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.mcp.Confidence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure attestations make us of a server, and of what that is made. */
@Schema(requiredProperties = {"value", "agreeing", "disagreeing", "owners", "voices"})
public record ConfidenceRepresentation(
    @Schema(description = "agreeing / (agreeing + disagreeing + 2): 0 to 1") double value,
    @Schema(
            description =
                "Sum of trust × freshness over the owners that confirm the pinned surface")
        double agreeing,
    @Schema(description = "The same over the owners that contradict") double disagreeing,
    @Schema(description = "How many owners were heard") int owners,
    @Schema(description = "One for each owner") List<VoiceRepresentation> voices) {

  public ConfidenceRepresentation {
    voices = List.copyOf(voices);
  }

  static ConfidenceRepresentation of(Confidence confidence, List<VoiceRepresentation> voices) {
    return new ConfidenceRepresentation(
        confidence.value(),
        confidence.agreeing(),
        confidence.disagreeing(),
        confidence.owners(),
        voices);
  }
}
