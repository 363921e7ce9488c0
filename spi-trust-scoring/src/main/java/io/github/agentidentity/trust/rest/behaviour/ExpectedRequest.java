package io.github.agentidentity.trust.rest.behaviour;

import io.github.agentidentity.agent.web.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an anomaly was as it should be. */
@Schema(additionalProperties = Schema.False.class)
public record ExpectedRequest(@Schema(maxLength = 1000) @Nullable String note) {

  static final ExpectedRequest NONE = new ExpectedRequest(null);

  @Nullable String validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("note", note, 1000);
    errors.throwIfAny();
    return note;
  }
}
