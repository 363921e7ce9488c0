package io.github.agentidentity.mcp.rest.drift;

import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.DriftPolicy;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is ruled for one server. */
@Schema(additionalProperties = Schema.False.class)
public record DriftPolicyRequest(
    @Schema(
            description = "In any case; null leaves the server to the realm",
            implementation = DriftPolicy.class)
        @Nullable String policy) {

  @Nullable DriftPolicy validated() {
    FieldErrors errors = new FieldErrors();
    DriftPolicy ruled = errors.parsedIfPresent("policy", policy, DriftPolicyRequest::parse);
    errors.throwIfAny();
    return ruled;
  }

  private static DriftPolicy parse(String word) {
    try {
      return DriftPolicy.valueOf(word.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be one of " + Arrays.toString(DriftPolicy.values()), e);
    }
  }
}
