package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the gates say of an action: by the agent's state, its key, its grants and how far they go.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionIT {

  private final TestRealm realm;
  private final Gateway gateway;

  DecisionIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write", "pay:transfer");
    realm
        .admin()
        .post(
            "/capabilities",
            Map.of("name", "file:read", "risk", "low", "aliases", List.of("read_files")))
        .expect(201);
    this.gateway = Gateway.in(realm);
  }

  @Test
  void suspended_agent_is_refused_and_comes_back() {
    AgentClient agent = realm.activeAgent("db:read");
    realm.admin().suspend(agent.name(), "odd").expect(200, 204);
    assertThat(reason(agent, "db:read")).isEqualTo("agent_suspended");
    realm.admin().resume(agent.name()).expect(200, 204);
    assertThat(reason(agent, "db:read")).isEqualTo("allowed");
  }

  @Test
  void revoked_and_pending_agents_are_refused() {
    AgentClient agent = realm.activeAgent("db:read");
    realm.admin().revoke(agent.name()).expect(200, 204);
    assertThat(reason(agent, "db:read")).isEqualTo("agent_revoked");
    assertThat(reason(realm.pendingAgent(), "db:read")).isEqualTo("agent_pending");
  }

  @Test
  void suspended_agent_cannot_ask_with_a_token_of_before() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = AccessApi.of(realm, agent);
    realm.admin().suspend(agent.name(), "odd").expect(200, 204);
    assertThat(api.evaluate(AccessApi.question(agent, "db:read", "orders")).status())
        .isEqualTo(401);
  }

  @Test
  void token_of_a_key_that_was_revoked_proves_nothing() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = AccessApi.of(realm, agent);
    realm.admin().addKey(agent.name(), AgentKeyPair.generate()).expect(201);
    realm.admin().revokeKey(agent.name(), agent.key().thumbprint()).expect(200, 204);
    JsonNode answer =
        api.evaluate(AccessApi.question(agent, "db:read", "orders")).expect(200).json();
    assertThat(answer.path("decision").asBoolean()).isFalse();
    assertThat(answer.path("context").path("reason").asText()).isEqualTo("key_invalid");
  }

  @Test
  void decision_counts_and_not_what_the_token_says() {
    AgentClient agent = realm.activeAgent("db:read");
    AccessApi api = AccessApi.of(realm, agent);
    realm.admin().withdraw(agent.name(), "db:read").expect(200, 204);
    assertThat(api.ask(agent, "db:read", "orders").path("decision").asBoolean()).isFalse();
  }

  @Test
  void scope_of_the_token_does_not_narrow_the_decision_about_the_agent() {
    AgentClient agent = realm.activeAgent("db:read", "db:write");
    AccessApi api =
        new AccessApi(realm.anonymous().bearer(agent.accessToken("db:read")), realm.name());
    assertThat(api.ask(agent, "db:write", "orders").path("decision").asBoolean()).isTrue();
  }

  @Test
  void alias_stands_for_its_capability() {
    AgentClient agent = realm.activeAgent("file:read");
    assertThat(reason(agent, "read_files")).isEqualTo("allowed");
    assertThat(reason(realm.activeAgent("db:read"), "read_files")).isEqualTo("capability_missing");
  }

  @ParameterizedTest
  @CsvSource({
    "orders_2026, 10, allowed",
    "orders_2026, 100, allowed",
    "orders_2026, 101, constraint_unmet",
    "customers, 10, constraint_unmet",
  })
  void constraints_hold_for_resource_and_arguments(String table, int amount, String reason) {
    AgentClient agent = realm.activeAgent();
    grant(agent, Map.of("resource", Map.of("glob", "orders_*"), "amount", Map.of("max", 100)));
    assertThat(reason(paying(agent, table, Map.of("amount", amount)))).isEqualTo(reason);
  }

  @Test
  void constraint_that_cannot_be_checked_is_not_met() {
    AgentClient missing = realm.activeAgent();
    grant(missing, Map.of("amount", Map.of("max", 100)));
    assertThat(reason(paying(missing, "x", Map.of()))).isEqualTo("constraint_unmet");
    assertThat(reason(paying(missing, "x", Map.of("amount", "10")))).isEqualTo("constraint_unmet");
    AgentClient unknown = realm.activeAgent();
    grant(unknown, Map.of("amount", Map.of("smallerThan", 100)));
    assertThat(reason(paying(unknown, "x", Map.of("amount", 1)))).isEqualTo("constraint_unmet");
  }

  @Test
  void arguments_of_the_action_win_over_the_context() {
    AgentClient agent = realm.activeAgent();
    grant(agent, Map.of("amount", Map.of("max", 100)));
    Map<String, Object> question = paying(agent, "x", Map.of("amount", 500));
    question.put("context", Map.of("amount", 1));
    assertThat(reason(question)).isEqualTo("constraint_unmet");
  }

  @Test
  void agents_of_another_realm_are_unknown(AdminClient server) {
    try (TestRealm other = TestRealm.create(server)) {
      AgentClient stranger = other.define("db:read").activeAgent("db:read");
      String id = other.admin().clientUuid(stranger.clientId());
      assertThat(reason(AccessApi.question(id, "db:read", "orders"))).isEqualTo("agent_unknown");
      AccessApi wrong = new AccessApi(Gateway.in(other).api().http(), realm.name());
      assertThat(wrong.evaluate(AccessApi.question(stranger, "db:read", "x")).status())
          .isEqualTo(401);
    }
  }

  @Test
  void client_without_the_role_is_refused() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    assertThat(Gateway.without(realm).api().evaluate(question).status()).isEqualTo(403);
    assertThat(AccessApi.anonymous(realm).evaluate(question).status()).isEqualTo(401);
  }

  @Test
  void role_that_was_taken_away_is_gone_before_the_token_is() {
    AgentClient agent = realm.activeAgent("db:read");
    Gateway dismissed = Gateway.in(realm);
    dismissed.dismiss(realm);
    assertThat(dismissed.api().evaluate(AccessApi.question(agent, "db:read", "x")).status())
        .isEqualTo(403);
  }

  private void grant(AgentClient agent, Map<String, Object> constraints) {
    realm
        .admin()
        .grant(agent.name(), Map.of("capability", "pay:transfer", "constraints", constraints))
        .expect(200, 201);
  }

  private static Map<String, Object> paying(
      AgentClient agent, String resource, Map<String, Object> arguments) {
    Map<String, Object> question =
        new LinkedHashMap<>(AccessApi.question(agent, "pay:transfer", resource));
    question.put("action", Map.of("name", "pay:transfer", "properties", arguments));
    return question;
  }

  private String reason(AgentClient agent, String action) {
    return reason(AccessApi.question(agent, action, "orders"));
  }

  private String reason(Map<String, Object> question) {
    return gateway.api().evaluate(question).expect(200).json().at("/context/reason").asText();
  }
}
