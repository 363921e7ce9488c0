package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpEvidence.Nonce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agent is told of its attestation. */
@Schema(
    requiredProperties = {
      "id",
      "finding",
      "confidenceBefore",
      "confidenceAfter",
      "quarantined",
      "endsAt",
      "nextNonce"
    })
public record TakenRepresentation(
    String id,
    Finding finding,
    @Schema(description = "The confidence before, 0 to 1") double confidenceBefore,
    @Schema(description = "The confidence after, 0 to 1") double confidenceAfter,
    @Schema(description = "Whether the server was cut off for it") boolean quarantined,
    @Schema(ref = "Instant") String endsAt,
    @Schema(description = "For the next attestation of this server by this agent, within 5 minutes")
        String nextNonce) {

  static TakenRepresentation of(Attestation taken, Nonce next) {
    return new TakenRepresentation(
        taken.id(),
        taken.effect().finding(),
        taken.effect().before(),
        taken.effect().after(),
        taken.effect().quarantined(),
        taken.until().toString(),
        next.value());
  }
}
