package io.github.agentidentity.mcp.rest.attestation;

import io.github.agentidentity.agent.web.FieldErrors;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signed statement about a server. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "attestation")
public record AttestationRequest(
    @Schema(
            description =
                "A compact JWS of typ mcp-attestation+jwt by a key of the agent, with the claims"
                    + " iss, aud, iat, nonce, server, url, surface, healthy and, optionally,"
                    + " latency_ms")
        @Nullable String attestation) {

  String validated() {
    FieldErrors errors = new FieldErrors();
    if (attestation == null) {
      errors.add("attestation", "is required");
    }
    errors.throwIfAny();
    return Objects.requireNonNull(attestation);
  }
}
