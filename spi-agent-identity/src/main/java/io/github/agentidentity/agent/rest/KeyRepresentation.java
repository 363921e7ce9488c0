package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.KeyState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public key of an agent as the API shows it: a JWK beside its state and validity. */
@Schema(requiredProperties = {"thumbprint", "publicKey", "state"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyRepresentation(
    @Schema(description = "RFC 7638") String thumbprint,
    @Schema(ref = "PublicJwk") Map<String, String> publicKey,
    @Schema(type = SchemaType.STRING, implementation = KeyState.class) String state,
    @Nullable String label,
    @Schema(ref = "Instant") @Nullable String notBefore,
    @Schema(ref = "Instant") @Nullable String notAfter,
    @Schema(ref = "Instant") @Nullable String createdAt,
    @Schema(ref = "Instant") @Nullable String lastUsedAt) {

  public KeyRepresentation {
    publicKey = Collections.unmodifiableMap(new LinkedHashMap<>(publicKey));
  }

  static KeyRepresentation of(AgentKey key) {
    Map<String, String> jwk = new LinkedHashMap<>();
    jwk.put("kty", "OKP");
    jwk.put("crv", "Ed25519");
    jwk.put("x", key.publicKey().x());
    jwk.put("kid", key.thumbprint());
    return new KeyRepresentation(
        key.thumbprint(),
        jwk,
        key.state().name(),
        key.label(),
        AgentRepresentation.text(key.notBefore()),
        AgentRepresentation.text(key.notAfter()),
        AgentRepresentation.text(key.createdAt()),
        AgentRepresentation.text(key.lastUsedAt()));
  }
}
