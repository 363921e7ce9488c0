package io.github.agentidentity.trust.rest.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.trust.EvidenceKind;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document wrapped in JSON, for callers that cannot send it as it is. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"kind", "document"})
public record EvidenceRequest(
    @Schema(
            enumeration = {
              "scorecard",
              "certificate",
              "agent-card",
              "link-report",
              "sarif",
              "vex",
              "osv"
            })
        @Nullable String kind,
    @Schema(description = "A JSON object, or the text of the document such as PEM")
        @Nullable JsonNode document) {

  /** A kind and the bytes to be kept. */
  record Wrapped(EvidenceKind kind, byte[] bytes) {}

  Wrapped validated() {
    FieldErrors errors = new FieldErrors();
    EvidenceKind wanted = errors.parsed("kind", kind, Uploads::kind);
    if (document == null || !(document.isObject() || document.isTextual())) {
      errors.add("document", "must be a JSON object or a text");
    }
    errors.throwIfAny();
    return new Wrapped(Objects.requireNonNull(wanted), bytes(Objects.requireNonNull(document)));
  }

  private static byte[] bytes(JsonNode given) {
    String text = given.isTextual() ? given.textValue() : Json.write(given);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
