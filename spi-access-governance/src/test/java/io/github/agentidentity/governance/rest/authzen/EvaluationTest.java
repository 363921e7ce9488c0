package io.github.agentidentity.governance.rest.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.rest.authzen.Entity.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question of AuthZEN means for the engine, with and without defaults. */
class EvaluationTest {

  private static final String WHOLE =
      """
      {"subject": {"type": "agent", "id": "billing"}, "action": {"name": "db:read"},
       "resource": {"type": "table", "id": "orders"}}\
      """;

  @Test
  void question_names_agent_action_and_resource() {
    Evaluation evaluation = single(WHOLE);
    assertThat(evaluation.subject()).isEqualTo("billing");
    assertThat(evaluation.action().name()).isEqualTo("db:read");
    assertThat(evaluation.action().resource().type()).isEqualTo("table");
    assertThat(evaluation.action().resource().id()).isEqualTo("orders");
    assertThat(evaluation.action().context()).isEmpty();
  }

  @Test
  void arguments_win_over_the_context_and_properties_have_names_of_their_own() {
    Evaluation evaluation =
        single(
            """
            {"subject": {"type": "agent", "id": "a", "properties": {"team": "x"}},
             "action": {"name": "pay", "properties": {"amount": 5}},
             "resource": {"type": "t", "id": "r", "properties": {"status": "archived"}},
             "context": {"amount": 1, "zone": "eu", "resource_properties": "forged"}}\
            """);
    assertThat(evaluation.action().context())
        .containsEntry("amount", 5)
        .containsEntry("zone", "eu")
        .containsEntry("resource_properties", Map.of("status", "archived"))
        .containsEntry("subject_properties", Map.of("team", "x"));
  }

  @Test
  void evaluation_replaces_a_default_as_a_whole() {
    Evaluation evaluation =
        Evaluation.of(
            new Request(
                object("{\"context\": {\"b\": 2}, \"action\": {\"name\": \"write\"}}"),
                object(
                    WHOLE.replace(
                        "\"name\": \"db:read\"}",
                        "\"name\": \"db:read\", \"properties\": {\"a\": 1}}, \"context\":"
                            + " {\"c\": 3}"))));
    assertThat(evaluation.action().name()).isEqualTo("write");
    assertThat(evaluation.action().context()).containsOnlyKeys("b");
  }

  @Test
  void evaluation_takes_only_what_identifies_from_a_default() {
    Evaluation evaluation =
        Evaluation.of(
            new Request(
                object("{\"resource\": {\"id\": \"customers\"}}"),
                object(
                    WHOLE.replace(
                        "\"id\": \"orders\"}",
                        "\"id\": \"orders\", \"properties\": {\"p\": 1}}"))));
    assertThat(evaluation.action().resource().type()).isEqualTo("table");
    assertThat(evaluation.action().resource().id()).isEqualTo("customers");
    assertThat(evaluation.action().context()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"subject, subject", "action, action", "resource, resource"})
  void entity_that_is_missing_is_named(String entity, String field) {
    Map<String, Object> question = object(WHOLE);
    question.remove(entity);
    assertThatExceptionOfType(AgentException.Invalid.class)
        .isThrownBy(() -> Evaluation.of(new Request(question, Map.of())))
        .satisfies(no -> assertThat(no.field()).isEqualTo(field));
  }

  @Test
  void context_is_counted_at_all_depths() {
    assertThat(JsonLimits.members(object("{\"a\": [1, 2, {\"b\": {}}], \"c\": 1}"))).isEqualTo(6);
  }

  private static Evaluation single(String json) {
    return Evaluation.of(new Request(object(json), Map.of()));
  }

  private static Map<String, Object> object(String json) {
    try {
      return JsonMapper.builder().build().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
