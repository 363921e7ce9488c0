package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a question is refused clearly and quickly, and tells nothing of the server. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthzenBadInputIT {

  private final TestRealm realm;
  private final AgentClient agent;
  private final AccessApi api;

  AuthzenBadInputIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
    this.api = Gateway.in(realm).api();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":\"alice\",\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":null,\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":{\"id\":\"x\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":{\"type\":\"agent\",\"id\":7},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":{\"type\":\"agent\",\"id\":\"x\"},\"action\":{},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":{\"type\":\"agent\",\"id\":\"x\"},\"action\":{\"name\":\"\"},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
        "{\"subject\":{\"type\":\"agent\",\"id\":\"x\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\"}}",
        "{\"subject\":{\"type\":\"agent\",\"id\":\"x\"},\"action\":{\"name\":\"a\",\"properties\":[]},\"resource\":{\"type\":\"t\",\"id\":\"r\"}}",
      })
  void question_that_is_none_is_refused(String body) {
    assertRefused(api.evaluateText(body), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":NaN}",
        "{\"x\":Infinity}",
        "{\"x\":1e999}",
        "{\"x\":1,\"x\":2}",
        "{\"x\":\"a\\u0000b\"}",
        "{\"a\\u0000b\":1}",
        "{\"x\":\"\\ud800\"}",
        "[]",
        "7",
        "null",
        "{\"x\":1} {}",
        "{'x':1}",
        "{\"x\":01}",
      })
  void context_that_two_readers_could_read_differently_is_refused(String context) {
    assertRefused(withContext(context), 400);
  }

  @Test
  void context_a_thousand_levels_deep_is_refused() {
    assertRefused(withContext("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)), 400);
    assertRefused(withContext("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"), 400);
  }

  @Test
  void context_of_sixty_levels_is_answered() {
    assertThat(withContext("{\"a\":".repeat(60) + "1" + "}".repeat(60)).status()).isEqualTo(200);
  }

  @Test
  void context_of_ten_thousand_members_is_refused_and_of_a_thousand_answered() {
    assertRefused(withContext(members(10_000)), 400);
    assertThat(withContext(members(1_000)).status()).isEqualTo(200);
    assertRefused(withContext("{\"a\":[" + "1,".repeat(1_000) + "1]}"), 400);
  }

  @Test
  void text_of_a_megabyte_is_too_large() {
    assertRefused(withContext("{\"x\":\"" + "x".repeat(1_048_576) + "\"}"), 413);
    assertRefused(withContext("{\"x\":\"" + "x".repeat(70_000) + "\"}"), 400);
  }

  @Test
  void names_that_are_too_long_to_keep_are_refused() {
    for (String part : new String[] {"action", "resource"}) {
      Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
      question.put(part, Map.of("name", "n".repeat(256), "type", "t", "id", "i".repeat(2_049)));
      assertRefused(api.evaluate(question), 400);
    }
  }

  @Test
  void subject_may_be_anything_and_is_unknown() {
    for (String id : new String[] {"x".repeat(5_000), "../admin", "' or 1=1 --", "агент"}) {
      Answer answer = api.evaluate(AccessApi.question(id, "db:read", "orders")).expect(200);
      assertThat(answer.json().at("/context/reason").asText()).isEqualTo("agent_unknown");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
  void body_that_is_not_said_to_be_json_is_refused(String type) {
    Answer answer =
        api.http()
            .send(
                "POST",
                "/realms/" + realm.name() + "/agent-access/access/v1/evaluation",
                new Body(type, "{}"));
    assertRefused(answer, 400);
  }

  @Test
  void empty_body_is_refused() {
    String path = "/realms/" + realm.name() + "/agent-access/access/v1/evaluation";
    assertRefused(api.http().post(path), 400);
  }

  @Test
  void token_that_is_none_is_refused_before_the_body_is_read() {
    AccessApi nobody = new AccessApi(realm.anonymous().bearer("not.a.token"), realm.name());
    Answer answer = nobody.evaluateText("{");
    assertRefused(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  private Answer withContext(String context) {
    return api.evaluateText(
        """
        {"subject":{"type":"agent","id":"%s"},"action":{"name":"db:read"},
         "resource":{"type":"table","id":"orders"},"context":%s}\
        """
            .formatted(agent.name(), context));
  }

  private static String members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"m" + i + "\":" + i)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void assertRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "io.github", "java.", "jackson");
  }
}
