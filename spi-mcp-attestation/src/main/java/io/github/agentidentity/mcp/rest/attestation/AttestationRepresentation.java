package io.github.agentidentity.mcp.rest.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.rest.query.Names;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attestation as the API shows it. */
@Schema(
    requiredProperties = {
      "id",
      "serverId",
      "agentId",
      "healthy",
      "signedAt",
      "takenAt",
      "endsAt",
      "finding",
      "weight",
      "confidenceBefore",
      "confidenceAfter",
      "quarantined",
      "evidence"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttestationRepresentation(
    String id,
    String serverId,
    String agentId,
    @Schema(description = "Missing of an agent that is gone") @Nullable String agentName,
    @Schema(description = "Whoever answered for the agent: USER:id or GROUP:id; absent for nobody")
        @Nullable String owner,
    @Schema(description = "The digest of what the agent saw; absent where it told names only")
        @Nullable String surface,
    @Schema(description = "The names of the tools that it saw, where it told no digest")
        @Nullable List<String> names,
    boolean healthy,
    @Nullable Long latencyMillis,
    @Schema(ref = "Instant", description = "When the agent says that it signed") String signedAt,
    @Schema(ref = "Instant") String takenAt,
    @Schema(ref = "Instant", description = "From then on it says nothing") String endsAt,
    @Schema(ref = "Instant", description = "When its agent was stopped, and it ceased to count")
        @Nullable String withdrawnAt,
    Finding finding,
    @Schema(description = "How far the agent was trusted, 0 to 1") double weight,
    @Schema(description = "The confidence before, 0 to 1") double confidenceBefore,
    @Schema(description = "The confidence after, 0 to 1") double confidenceAfter,
    @Schema(description = "Whether the server was cut off for it") boolean quarantined,
    EvidenceRepresentation evidence) {

  /** By what it can be checked again. */
  @Schema(requiredProperties = {"form", "thumbprint", "statement"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EvidenceRepresentation(
      Attestation.Form form,
      @Schema(description = "The RFC 7638 thumbprint of the key that signed") String thumbprint,
      @Schema(description = "The text as it was signed: a compact JWS, or a JSON object")
          String statement,
      @Schema(description = "The signature in base64 where the statement does not hold it")
          @Nullable String signature) {}

  static AttestationRepresentation of(Attestation attestation, Names names) {
    Attestation.Claim claim = attestation.claim();
    Attestation.Effect effect = attestation.effect();
    Attestation.Evidence evidence = attestation.evidence();
    Instant withdrawn = attestation.withdrawnAt();
    return new AttestationRepresentation(
        attestation.id(),
        attestation.server().value(),
        attestation.agent().value(),
        names.agent(attestation.agent()),
        VoiceRepresentation.owner(attestation.owner()),
        claim.surface() == null ? null : claim.surface().value(),
        claim.surface() == null ? claim.names() : null,
        claim.healthy(),
        claim.latencyMillis(),
        claim.signedAt().toString(),
        attestation.at().toString(),
        attestation.until().toString(),
        withdrawn == null ? null : withdrawn.toString(),
        effect.finding(),
        effect.weight(),
        effect.before(),
        effect.after(),
        effect.quarantined(),
        new EvidenceRepresentation(
            evidence.form(), evidence.thumbprint(), evidence.statement(), evidence.signature()));
  }
}
