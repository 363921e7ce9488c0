package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.KeyRing;
import io.github.agentidentity.agent.web.FieldErrors;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key to be added or rotated to.
 *
 * @param grace how long the other keys stay valid after a rotation, in ISO 8601
 */
@Schema(
    additionalProperties = Schema.False.class,
    description = "A publicKey, a keyProof or both; a rotation needs the proof")
public record KeyRequest(
    @Schema(ref = "PublicKey") @Nullable JsonNode publicKey,
    @Schema(ref = "KeyProof") @Nullable String keyProof,
    @Schema(maxLength = 255, description = "Such as the host that holds the private half")
        @Nullable String label,
    @Schema(
            format = "duration",
            description = "For a rotation: how long the other keys stay valid, PT0S to P30D",
            defaultValue = "PT24H")
        @Nullable String grace) {

  KeyRing.NewKey validated(AgentIdentity identity, AgentName name) {
    FieldErrors errors = new FieldErrors();
    errors.line("label", label, 255);
    errors.throwIfAny();
    return new KeyMembers(publicKey, keyProof)
        .claim(identity, name)
        .map(claim -> new KeyRing.NewKey(claim, label))
        .orElseThrow(
            () -> new AgentException.Invalid("publicKey", "give a publicKey or a keyProof"));
  }

  Duration validatedGrace() {
    FieldErrors errors = new FieldErrors();
    Duration asked = errors.duration("grace", grace);
    errors.throwIfAny();
    return asked == null ? KeyRing.DEFAULT_GRACE : asked;
  }
}
