package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.web.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A no, and why. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "reason")
public record RejectRequest(@Schema(maxLength = 1000) @Nullable String reason) {

  String validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("reason", reason, 1000);
    errors.throwIfAny();
    return reason == null ? "" : reason;
  }
}
