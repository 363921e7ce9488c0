package io.github.agentidentity.agent.rest;

import org.jspecify.annotations.Nullable;

/** Why an agent is suspended, resumed or revoked. */
public record ReasonRequest(@Nullable String reason) {

  static final ReasonRequest NONE = new ReasonRequest(null);

  @Nullable String validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("reason", reason, 1000);
    errors.throwIfAny();
    return reason;
  }
}
