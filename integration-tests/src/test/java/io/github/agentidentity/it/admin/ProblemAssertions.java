package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.regex.Pattern;

/** What every refusal of our endpoints looks like, whatever the reason. */
final class ProblemAssertions {

  private static final String TYPES = "urn:agent-identity:problem:";

  /** A class name with its package, a frame of a stack trace, or words of the database. */
  private static final Pattern INNARDS =
      Pattern.compile("\\b(org|io|com|java|jakarta)\\.[a-z]+\\.|\\bat [a-z]+\\.|Exception|(?i)sql");

  private ProblemAssertions() {}

  /** RFC 9457 with the member that Keycloak's console reads, and nothing from inside. */
  static JsonNode assertProblem(Answer answer, int status, String slug) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("type").asText()).isEqualTo(TYPES + slug);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("errorMessage").asText()).isEqualTo(problem.path("detail").asText());
    assertNothingFromInside(answer);
    return problem;
  }

  /** 400 that names this member of the request among those that are wrong. */
  static void assertInvalid(Answer answer, String field) {
    JsonNode problem = assertProblem(answer, 400, "invalid-request");
    List<String> fields = problem.path("errors").findValuesAsText("field");
    assertThat(fields).contains(field);
  }

  static void assertNothingFromInside(Answer answer) {
    assertThat(answer.body()).doesNotContainPattern(INNARDS);
  }
}
