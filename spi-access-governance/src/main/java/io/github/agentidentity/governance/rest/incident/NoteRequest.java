package io.github.agentidentity.governance.rest.incident;

import io.github.agentidentity.agent.web.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says of an alert. */
@Schema(additionalProperties = Schema.False.class)
public record NoteRequest(@Schema(maxLength = 1000) @Nullable String note) {

  static final NoteRequest NONE = new NoteRequest(null);

  @Nullable String validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("note", note, 1000);
    errors.throwIfAny();
    return note;
  }
}
