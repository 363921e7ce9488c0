package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.web.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an agent is suspended, resumed or revoked. */
@Schema(additionalProperties = Schema.False.class)
public record ReasonRequest(@Schema(maxLength = 1000) @Nullable String reason) {

  static final ReasonRequest NONE = new ReasonRequest(null);

  @Nullable String validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("reason", reason, 1000);
    errors.throwIfAny();
    return reason;
  }
}
