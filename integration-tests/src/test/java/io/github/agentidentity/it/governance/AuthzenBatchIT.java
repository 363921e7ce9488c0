package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Several questions in one request are answered in their order, as far as the caller wants. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthzenBatchIT {

  private static final Map<String, Object> READ = Map.of("action", Map.of("name", "db:read"));
  private static final Map<String, Object> WRITE = Map.of("action", Map.of("name", "db:write"));

  private final TestRealm realm;
  private final AgentClient agent;
  private final Gateway gateway;

  AuthzenBatchIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.agent = realm.activeAgent("db:read");
    this.gateway = Gateway.in(realm);
  }

  @Test
  void all_are_answered_in_their_order() {
    assertThat(decisions("execute_all", READ, WRITE, READ)).containsExactly(true, false, true);
  }

  @Test
  void first_denial_ends_it_where_that_is_wanted() {
    assertThat(decisions("deny_on_first_deny", READ, WRITE, READ)).containsExactly(true, false);
  }

  @Test
  void first_permit_ends_it_where_that_is_wanted() {
    assertThat(decisions("permit_on_first_permit", WRITE, READ, WRITE))
        .containsExactly(false, true);
  }

  @Test
  void questions_after_the_end_leave_no_decision_behind() {
    AgentClient fresh = realm.activeAgent("db:read");
    Map<String, Object> request = request("deny_on_first_deny", WRITE, READ, READ);
    request.put("subject", Map.of("type", "agent", "id", fresh.name()));
    gateway.api().evaluateAll(request).expect(200);
    JsonNode kept =
        realm.admin().get("/agent-governance/decisions?agent=" + fresh.name()).expect(200).json();
    assertThat(kept).hasSize(1);
  }

  @Test
  void evaluation_that_is_malformed_spoils_no_other() {
    Map<String, Object> bad = Map.of("action", Map.of("name", 7));
    JsonNode answers = answers(request("execute_all", READ, bad, READ));
    assertThat(decisions(answers)).containsExactly(true, false, true);
    assertThat(answers.get(1).at("/context/error/status").asInt()).isEqualTo(400);
    assertThat(answers.get(1).at("/context/error/message").asText()).contains("action.name");
    assertThat(decisions("deny_on_first_deny", READ, bad, READ)).containsExactly(true, false);
  }

  @Test
  void evaluation_takes_what_it_lacks_from_the_request() {
    Map<String, Object> request = request("execute_all", Map.of("resource", Map.of("id", "a")));
    request.put("action", Map.of("name", "db:read"));
    JsonNode answer = answers(request).get(0);
    assertThat(answer.path("decision").asBoolean()).isTrue();
    String id = answer.at("/context/id").asText();
    JsonNode kept = realm.admin().get("/agent-governance/decisions/" + id).expect(200).json();
    assertThat(kept.at("/resource/type").asText()).isEqualTo("table");
    assertThat(kept.at("/resource/id").asText()).isEqualTo("a");
  }

  @Test
  void without_evaluations_it_is_a_single_question() {
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    assertThat(gateway.api().evaluateAll(question).expect(200).json().path("decision").asBoolean())
        .isTrue();
    question.put("evaluations", List.of());
    assertThat(gateway.api().evaluateAll(question).expect(200).json().path("decision").asBoolean())
        .isTrue();
  }

  @Test
  void agents_may_differ_for_the_gateway_and_not_for_an_agent() {
    AgentClient other = realm.activeAgent("db:write");
    Map<String, Object> mine = AccessApi.question(agent, "db:read", "x");
    Map<String, Object> theirs = AccessApi.question(other, "db:write", "x");
    Map<String, Object> request = Map.of("evaluations", List.of(mine, theirs, mine));
    assertThat(decisions(answers(request))).containsExactly(true, true, true);
    Answer answer = AccessApi.of(realm, agent).evaluateAll(request);
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void a_hundred_are_answered_and_one_more_is_refused() {
    Map<String, Object> request = request("execute_all");
    request.put("evaluations", Collections.nCopies(100, READ));
    assertThat(answers(request)).hasSize(100);
    request.put("evaluations", Collections.nCopies(101, READ));
    assertThat(gateway.api().evaluateAll(request).status()).isEqualTo(400);
  }

  @Test
  void semantics_that_nobody_knows_are_refused() {
    assertThat(gateway.api().evaluateAll(request("guess", READ)).status()).isEqualTo(400);
  }

  @Test
  void metadata_names_the_endpoints() {
    JsonNode metadata =
        AccessApi.anonymous(realm).get("/.well-known/authzen-configuration").expect(200).json();
    String base = realm.issuer() + "/agent-access";
    assertThat(metadata.path("policy_decision_point").asText()).isEqualTo(base);
    assertThat(metadata.path("access_evaluation_endpoint").asText())
        .isEqualTo(base + "/access/v1/evaluation");
    assertThat(metadata.path("access_evaluations_endpoint").asText())
        .isEqualTo(base + "/access/v1/evaluations");
    assertThat(metadata.path("access_request_endpoint").asText()).isEqualTo(base + "/requests");
    assertThat(metadata.path("capabilities").get(0).asText()).endsWith(":access-request");
  }

  private List<Boolean> decisions(String semantics, Object... evaluations) {
    return decisions(answers(request(semantics, evaluations)));
  }

  private JsonNode answers(Map<String, Object> request) {
    return gateway.api().evaluateAll(request).expect(200).json().path("evaluations");
  }

  private static List<Boolean> decisions(JsonNode answers) {
    return StreamSupport.stream(answers.spliterator(), false)
        .map(answer -> answer.path("decision").asBoolean())
        .toList();
  }

  private Map<String, Object> request(String semantics, Object... evaluations) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("subject", Map.of("type", "agent", "id", agent.name()));
    request.put("resource", Map.of("type", "table", "id", "orders"));
    request.put("evaluations", List.of(evaluations));
    request.put("options", Map.of("evaluations_semantic", semantics, "another_option", 1));
    return request;
  }
}
