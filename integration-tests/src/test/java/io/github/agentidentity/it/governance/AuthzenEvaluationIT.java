package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A question in AuthZEN's words gets a yes or a no, and the no says what to do about it. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthzenEvaluationIT {

  private final TestRealm realm;
  private final AgentClient agent;
  private final Gateway gateway;

  AuthzenEvaluationIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write", "langchain_tool:*");
    this.agent = realm.activeAgent("db:read", "langchain_tool:*");
    this.gateway = Gateway.in(realm);
  }

  @Test
  void granted_action_is_allowed() {
    JsonNode answer = gateway.api().ask(agent, "db:read", "orders");
    assertThat(answer.path("decision").asBoolean()).isTrue();
    assertThat(answer.path("context").path("verdict").asText()).isEqualTo("ALLOW");
    assertThat(answer.path("context").path("reason").asText()).isEqualTo("allowed");
  }

  @Test
  void missing_capability_of_the_catalogue_can_be_requested() {
    JsonNode context = gateway.api().ask(agent, "db:write", "orders").path("context");
    assertThat(context.path("reason").asText()).isEqualTo("capability_missing");
    JsonNode hint = context.path("access_request");
    assertThat(hint.path("template").asText()).isEqualTo("db:write");
    assertThat(hint.path("endpoint").asText()).isEqualTo(realm.issuer() + "/agent-access/requests");
    assertThat(hint.path("expires_at").asText()).isNotEmpty();
    assertThat(context.path("evaluation_id")).isEqualTo(context.path("id"));
  }

  @Test
  void action_that_nobody_can_be_granted_has_no_request_handle() {
    JsonNode answer = gateway.api().ask(agent, "no:such", "orders");
    assertThat(answer.path("decision").asBoolean()).isFalse();
    assertThat(answer.path("context").has("access_request")).isFalse();
  }

  @Test
  void space_of_a_grant_covers_what_lies_in_it() {
    assertThat(decision(gateway.api().ask(agent, "langchain_tool:search", "web"))).isTrue();
    assertThat(decision(gateway.api().ask(agent, "langchain_tool", "web"))).isFalse();
    assertThat(decision(gateway.api().ask(agent, "langchain_tools:search", "web"))).isFalse();
  }

  @Test
  void agent_is_known_by_id_name_and_client_id() {
    String id = realm.admin().clientUuid(agent.clientId());
    for (String reference : new String[] {id, agent.name(), agent.clientId()}) {
      Answer answer = gateway.api().evaluate(AccessApi.question(reference, "db:read", "orders"));
      assertThat(decision(answer.json())).as(reference).isTrue();
    }
  }

  @Test
  void agent_asks_about_itself() {
    assertThat(decision(AccessApi.of(realm, agent).ask(agent, "db:read", "orders"))).isTrue();
  }

  @Test
  void agent_asks_about_nobody_else() {
    AgentClient other = realm.activeAgent("db:read");
    AccessApi api = AccessApi.of(realm, agent);
    assertThat(api.evaluate(AccessApi.question(other, "db:read", "orders")).status())
        .isEqualTo(403);
    assertThat(api.evaluate(AccessApi.question("nobody", "db:read", "orders")).status())
        .isEqualTo(403);
  }

  @Test
  void unknown_agent_is_a_no_without_a_decision_to_look_up() {
    Answer answer = gateway.api().evaluate(AccessApi.question("nobody", "db:read", "orders"));
    assertThat(decision(answer.expect(200).json())).isFalse();
    assertThat(answer.json().path("context").path("reason").asText()).isEqualTo("agent_unknown");
    assertThat(answer.json().path("context").has("id")).isFalse();
  }

  @Test
  void subject_of_another_type_is_a_no() {
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    question.put("subject", Map.of("type", "user", "id", "alice"));
    Answer answer = gateway.api().evaluate(question).expect(200);
    assertThat(decision(answer.json())).isFalse();
    assertThat(answer.json().path("context").path("reason").asText())
        .isEqualTo("subject_type_unknown");
  }

  @Test
  void request_id_comes_back_with_every_answer() {
    AccessApi api = gateway.api().with("X-Request-ID", "bfe9eb29-ab87");
    Answer good = api.evaluate(AccessApi.question(agent, "db:read", "orders"));
    Answer bad = api.evaluateText("{");
    assertThat(good.headers().allValues("X-Request-ID")).containsExactly("bfe9eb29-ab87");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.headers().allValues("X-Request-ID")).containsExactly("bfe9eb29-ab87");
  }

  @Test
  void members_that_are_not_known_are_ignored() {
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    question.put("futureField", Map.of("nested", true));
    question.put("subject", Map.of("type", "agent", "id", agent.name(), "else", 1));
    assertThat(decision(gateway.api().evaluate(question).expect(200).json())).isTrue();
  }

  private static boolean decision(JsonNode answer) {
    return answer.path("decision").asBoolean();
  }
}
