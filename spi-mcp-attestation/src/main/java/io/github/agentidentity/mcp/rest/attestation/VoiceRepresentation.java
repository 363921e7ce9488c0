package io.github.agentidentity.mcp.rest.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpPin;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.rest.query.Names;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one owner says of a server, and how much that counts now. */
@Schema(
    requiredProperties = {"agentId", "attestationId", "trust", "freshness", "takenAt", "endsAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoiceRepresentation(
    @Schema(description = "USER:id or GROUP:id; absent for all agents without an owner together")
        @Nullable String owner,
    @Schema(description = "A user name, or group:/path; missing of an owner that is gone")
        @Nullable String ownerName,
    String agentId,
    @Schema(description = "Missing of an agent that is gone") @Nullable String agentName,
    String attestationId,
    @Schema(description = "What it says of the surface that is pinned now; absent for nothing")
        @Nullable Finding finding,
    @Schema(description = "How far the agent was trusted, 0 to 1") double trust,
    @Schema(description = "How much of it is left, 0 to 1") double freshness,
    @Schema(ref = "Instant") String takenAt,
    @Schema(ref = "Instant") String endsAt) {

  static VoiceRepresentation of(Voice voice, Names names, McpPin pin, Instant now) {
    return new VoiceRepresentation(
        owner(voice.owner()),
        names.owner(voice.owner()),
        voice.agent().value(),
        names.agent(voice.agent()),
        voice.attestation(),
        voice.about(pin, now),
        voice.weight(),
        voice.freshness(now),
        voice.at().toString(),
        voice.until().toString());
  }

  static @Nullable String owner(String owner) {
    return owner.equals(Voice.NOBODY) ? null : owner;
  }
}
