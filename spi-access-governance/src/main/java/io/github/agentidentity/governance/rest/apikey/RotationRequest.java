package io.github.agentidentity.governance.rest.apikey;

import io.github.agentidentity.agent.web.FieldErrors;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a key is to be replaced. */
@Schema(additionalProperties = Schema.False.class)
public record RotationRequest(
    @Schema(description = "How long the old key stays good, at most P30D; PT24H if missing")
        @Nullable String grace) {

  static final RotationRequest PLAIN = new RotationRequest(null);

  @Nullable Duration validated() {
    FieldErrors errors = new FieldErrors();
    Duration given = errors.duration("grace", grace);
    errors.throwIfAny();
    return given;
  }
}
