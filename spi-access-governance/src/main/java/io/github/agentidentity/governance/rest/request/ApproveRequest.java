package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.ApprovalRequests.Terms;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A yes, and how far it goes. */
@Schema(additionalProperties = Schema.False.class)
public record ApproveRequest(
    @Schema(maxLength = 1000) @Nullable String comment,
    @Schema(description = "How long it holds: a duration in ISO 8601, such as PT1H")
        @Nullable String expiresIn,
    @Schema(ref = "Constraints") @Nullable JsonNode constraints) {

  static final ApproveRequest PLAIN = new ApproveRequest(null, null, null);

  Terms validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("comment", comment, 1000);
    Duration life = errors.duration("expiresIn", expiresIn);
    errors.throwIfAny();
    String narrowed = constraints == null || constraints.isNull() ? null : Json.write(constraints);
    return new Terms(comment, life, narrowed);
  }
}
