package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever asks again with the same key gets the same answer, and nothing happens twice. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionIdempotencyIT {

  private final TestRealm realm;
  private final Gateway gateway;

  DecisionIdempotencyIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.gateway = Gateway.in(realm);
  }

  @Test
  void same_question_again_has_the_same_answer() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = withKey();
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    String first = api.evaluate(question).expect(200).body();
    assertThat(api.evaluate(question).expect(200).body()).isEqualTo(first);
    assertThat(kept(agent)).hasSize(1);
  }

  @Test
  void same_question_has_the_answer_of_before_though_the_grant_is_gone() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = withKey();
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    String first = api.evaluate(question).expect(200).body();
    realm.admin().withdraw(agent.name(), "db:read").expect(200, 204);
    assertThat(api.evaluate(question).expect(200).body()).isEqualTo(first);
    assertThat(withKey().evaluate(question).expect(200).json().path("decision").asBoolean())
        .isFalse();
  }

  @Test
  void another_question_with_the_key_is_a_conflict() {
    AgentClient agent = realm.activeAgent("db:read", "db:write");
    AccessApi api = withKey();
    api.evaluate(AccessApi.question(agent, "db:read", "orders")).expect(200);
    assertThat(api.evaluate(AccessApi.question(agent, "db:write", "orders")).status())
        .isEqualTo(409);
    assertThat(api.evaluate(AccessApi.question(agent, "db:read", "customers")).status())
        .isEqualTo(409);
    Map<String, Object> other = AccessApi.question(agent, "db:read", "orders");
    other.put("context", Map.of("amount", 1));
    assertThat(api.evaluate(other).status()).isEqualTo(409);
    assertThat(kept(agent)).hasSize(1);
  }

  @Test
  void order_of_members_makes_no_other_question() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = withKey();
    String form =
        """
        {"subject":{"type":"agent","id":"%s"},"action":{"name":"db:read"},
         "resource":{"type":"table","id":"orders"},"context":{%s}}\
        """;
    Answer first =
        api.evaluateText(form.formatted(agent.name(), "\"a\":1,\"b\":{\"c\":2,\"d\":3}"));
    Answer again =
        api.evaluateText(form.formatted(agent.name(), "\"b\":{\"d\":3,\"c\":2},\"a\":1"));
    assertThat(again.expect(200).body()).isEqualTo(first.expect(200).body());
  }

  @Test
  void key_of_another_caller_says_nothing() {
    AgentClient agent = realm.activeAgent("db:read");
    String key = UUID.randomUUID().toString();
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    AccessApi self = AccessApi.of(realm, agent).with("Idempotency-Key", key);
    String mine = self.evaluate(question).expect(200).json().at("/context/id").asText();
    String theirs =
        gateway
            .api()
            .with("Idempotency-Key", key)
            .evaluate(question)
            .expect(200)
            .json()
            .at("/context/id")
            .asText();
    assertThat(theirs).isNotEqualTo(mine);
  }

  @Test
  void at_once_with_one_key_there_is_one_decision() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = withKey();
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    Stream<Supplier<Answer>> requests =
        IntStream.range(0, 8).mapToObj(i -> () -> api.evaluate(question));
    List<Answer> answers = AtOnce.answers(requests);
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(kept(agent)).hasSize(1);
  }

  @Test
  void list_of_questions_is_repeated_as_a_whole() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = withKey();
    Map<String, Object> request =
        Map.of(
            "evaluations",
            List.of(
                AccessApi.question(agent, "db:read", "a"),
                AccessApi.question(agent, "db:write", "b"),
                AccessApi.question(agent, "db:read", "a")));
    String first = api.evaluateAll(request).expect(200).body();
    assertThat(api.evaluateAll(request).expect(200).body()).isEqualTo(first);
    assertThat(kept(agent)).hasSize(3);
  }

  @Test
  void key_that_is_too_long_is_refused() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = gateway.api().with("Idempotency-Key", "k".repeat(251));
    assertThat(api.evaluate(AccessApi.question(agent, "db:read", "x")).status()).isEqualTo(400);
  }

  private AccessApi withKey() {
    return gateway.api().with("Idempotency-Key", UUID.randomUUID().toString());
  }

  private JsonNode kept(AgentClient agent) {
    return realm
        .admin()
        .get("/agent-governance/decisions?agent=" + agent.name())
        .expect(200)
        .json();
  }
}
