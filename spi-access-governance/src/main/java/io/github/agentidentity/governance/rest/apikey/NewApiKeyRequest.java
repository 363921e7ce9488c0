package io.github.agentidentity.governance.rest.apikey;

import io.github.agentidentity.agent.web.FieldErrors;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key to be made. */
@Schema(additionalProperties = Schema.False.class)
public record NewApiKeyRequest(
    @Schema(maxLength = 255) @Nullable String label,
    @Schema(description = "A duration in ISO 8601 of at most P365D; P90D if missing")
        @Nullable String expiresIn) {

  static final NewApiKeyRequest PLAIN = new NewApiKeyRequest(null, null);

  @Nullable Duration validated() {
    FieldErrors errors = new FieldErrors();
    errors.line("label", label, 255);
    Duration life = errors.duration("expiresIn", expiresIn);
    errors.throwIfAny();
    return life;
  }
}
