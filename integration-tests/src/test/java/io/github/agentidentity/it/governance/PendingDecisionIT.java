package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where a policy asks a person, the answer is no, with the handle of the request. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PendingDecisionIT {

  private final TestRealm realm;
  private final Gateway gateway;
  private final Policies policies;

  PendingDecisionIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.gateway = Gateway.in(realm);
    this.policies = new Policies(realm);
  }

  @Test
  void pending_answer_is_a_no_with_a_handle() {
    AgentClient agent = watched();
    JsonNode answer = gateway.api().ask(agent, "db:read", "orders");
    assertThat(answer.path("decision").asBoolean(true)).isFalse();
    assertThat(answer.at("/context/verdict").asText()).isEqualTo("PENDING");
    assertThat(answer.at("/context/reason").asText()).isEqualTo("approval_pending");
    JsonNode task = answer.at("/context/access_request/task");
    assertThat(task.path("status").asText()).isEqualTo("pending");
    assertThat(task.path("status_endpoint").asText())
        .isEqualTo(realm.issuer() + "/agent-access/requests/" + task.path("id").asText());
  }

  @Test
  void same_question_has_the_same_handle_and_another_has_another() {
    AgentClient agent = watched();
    String first = handle(gateway.api().ask(agent, "db:read", "orders"));
    assertThat(handle(gateway.api().ask(agent, "db:read", "orders"))).isEqualTo(first);
    assertThat(handle(gateway.api().ask(agent, "db:read", "customers"))).isNotEqualTo(first);
  }

  @Test
  void gateway_sees_what_became_of_the_request_and_others_do_not() {
    AgentClient agent = watched();
    String path = "/requests/" + handle(gateway.api().ask(agent, "db:read", "orders"));
    assertThat(gateway.api().get(path).expect(200).text("status")).isEqualTo("PENDING");
    assertThat(AccessApi.of(realm, agent).get(path).status()).isEqualTo(200);
    AgentClient stranger = realm.activeAgent("db:read");
    assertThat(AccessApi.of(realm, stranger).get(path).status()).isEqualTo(404);
    assertThat(Gateway.without(realm).api().get(path).status()).isEqualTo(403);
    assertThat(AccessApi.anonymous(realm).get(path).status()).isEqualTo(401);
  }

  @Test
  void pending_is_no_permit_in_a_list() {
    AgentClient agent = watched();
    Map<String, Object> request = AccessApi.question(agent, "db:read", "orders");
    request.put("evaluations", List.of(Map.of(), Map.of()));
    request.put("options", Map.of("evaluations_semantic", "deny_on_first_deny"));
    JsonNode answers = gateway.api().evaluateAll(request).expect(200).json().path("evaluations");
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).path("decision").asBoolean(true)).isFalse();
  }

  @Test
  void decision_stays_pending_when_the_request_is_approved() {
    AgentClient agent = watched();
    JsonNode answer = gateway.api().ask(agent, "db:read", "orders");
    realm
        .admin()
        .post("/agent-governance/requests/" + handle(answer) + "/approve", Map.of())
        .expect(200, 204);
    assertThat(gateway.api().ask(agent, "db:read", "orders").path("decision").asBoolean()).isTrue();
    String id = answer.at("/context/id").asText();
    JsonNode kept = realm.admin().get("/agent-governance/decisions/" + id).expect(200).json();
    assertThat(kept.path("verdict").asText()).isEqualTo("PENDING");
    assertThat(kept.path("approval").asText()).isEqualTo(handle(answer));
  }

  @Test
  void agent_that_a_list_suspends_is_refused_for_the_rest_of_it() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "suspend", "resource.id == 'trap'"));
    Map<String, Object> request = AccessApi.question(agent, "db:read", "orders");
    Map<String, Object> trap = Map.of("resource", Map.of("type", "table", "id", "trap"));
    request.put("evaluations", List.of(Map.of(), trap, Map.of()));
    JsonNode answers = gateway.api().evaluateAll(request).expect(200).json().path("evaluations");
    assertThat(answers.get(0).path("decision").asBoolean()).isTrue();
    assertThat(answers.get(1).path("decision").asBoolean(true)).isFalse();
    assertThat(answers.get(2).at("/context/reason").asText()).isEqualTo("agent_suspended");
  }

  private AgentClient watched() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "require_approval"));
    return agent;
  }

  private static String handle(JsonNode answer) {
    return answer.at("/context/access_request/task/id").asText();
  }
}
