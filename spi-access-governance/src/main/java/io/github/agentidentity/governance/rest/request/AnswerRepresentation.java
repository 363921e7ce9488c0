package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.governance.ApprovalRequest.Answer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered. */
@Schema(requiredProperties = "at")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerRepresentation(
    @Nullable ActorRepresentation by,
    @Schema(ref = "Instant") String at,
    @Schema(description = "The comment of the approver, or the reason of the rejection")
        @Nullable String comment,
    @Schema(ref = "Instant", description = "When what was approved ends")
        @Nullable String goodUntil,
    @Schema(ref = "Constraints") @Nullable JsonNode constraints) {

  static AnswerRepresentation of(Answer answer, @Nullable ActorRepresentation by) {
    Instant end = answer.goodUntil();
    return new AnswerRepresentation(
        by,
        answer.at().toString(),
        answer.comment(),
        end == null ? null : end.toString(),
        tree(answer.constraints()));
  }

  private static @Nullable JsonNode tree(@Nullable String constraints) {
    if (constraints == null) {
      return null;
    }
    try {
      return Json.tree(constraints);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("constraints were JSON when they were stored", e);
    }
  }
}
