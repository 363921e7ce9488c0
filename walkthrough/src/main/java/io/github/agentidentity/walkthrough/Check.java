package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;

/** Stops the story where its outcome is not the promised one. */
final class Check {

  private Check() {}

  static void that(boolean fact, String otherwise) {
    if (!fact) {
      throw new StoryException(otherwise);
    }
  }

  static Answer status(Answer answer, int expected) {
    that(
        answer.status() == expected,
        "The server answered %d where %d was expected: %s"
            .formatted(answer.status(), expected, answer.body()));
    return answer;
  }

  /** An OAuth refusal: any 4xx with this error. */
  static void refused(Answer answer, String error) {
    that(
        answer.status() >= 400 && answer.status() < 500 && answer.text("error").equals(error),
        "Expected a refusal with %s, but got %d %s"
            .formatted(error, answer.status(), answer.body()));
  }

  /** An AuthZEN answer, yes or no. */
  static JsonNode decided(Answer answer, boolean expected) {
    JsonNode json = status(answer, 200).json();
    that(
        json.path("decision").asBoolean(!expected) == expected,
        "Expected the decision %s, but got %s".formatted(expected, answer.body()));
    return json;
  }
}
