package io.github.agentidentity.it.governance;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a policy says is what happens, at the decision and at the token endpoint alike. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyEnforcementIT {

  private final TestRealm realm;
  private final Policies policies;
  private final Gateway gateway;

  PolicyEnforcementIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write", "tool:*");
    this.policies = new Policies(realm);
    this.gateway = Gateway.in(realm);
  }

  @Test
  void block_refuses_the_action_and_the_token() {
    AgentClient agent = agent();
    String policy = policies.created(Policies.about(agent.name(), "block"));
    JsonNode answer = ask(agent, "db:read");
    assertThat(verdict(answer)).isEqualTo("DENY");
    assertThat(reason(answer)).isEqualTo("policy_blocked");
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "access_denied");
    policies.delete(policy);
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    agent.token("db:read").expect(200);
  }

  @Test
  void draft_does_nothing_until_it_is_enabled() {
    AgentClient agent = agent();
    Map<String, Object> draft = Policies.about(agent.name(), "block");
    draft.put("enabled", false);
    String id = policies.created(draft);
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    realm.admin().post(Policies.PATH + "/" + id + "/enable").expect(200);
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("DENY");
    realm.admin().post(Policies.PATH + "/" + id + "/disable").expect(200);
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
  }

  @Test
  void suspend_stops_the_agent_for_good() {
    AgentClient agent = agent();
    String policy =
        policies.created(Policies.about(agent.name(), "suspend", "action.name == 'db:write'"));
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    assertThat(reason(ask(agent, "db:write"))).isEqualTo("policy_suspended");
    policies.delete(policy);
    assertThat(reason(ask(agent, "db:read"))).isEqualTo("agent_suspended");
    assertThat(status(agent)).isEqualTo("SUSPENDED");
    assertThat(agent.token("db:read").status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void condition_over_the_context_holds_actions_back_and_not_tokens() {
    AgentClient agent = agent();
    policies.created(
        Policies.about(agent.name(), "block", "has(context.rows) && context.rows > 100"));
    assertThat(verdict(ask(agent, "db:read", Map.of("rows", 100)))).isEqualTo("ALLOW");
    assertThat(verdict(ask(agent, "db:read", Map.of("rows", 101)))).isEqualTo("DENY");
    assertThat(verdict(ask(agent, "db:read", Map.of("rows", "many")))).isEqualTo("DENY");
    agent.token("db:read").expect(200);
  }

  @Test
  void require_approval_asks_a_person() {
    AgentClient agent = agent();
    policies.created(Policies.about(agent.name(), "require_approval"));
    JsonNode answer = ask(agent, "db:read");
    assertThat(verdict(answer)).isEqualTo("PENDING");
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "authorization_pending");
  }

  @Test
  void order_decides_which_policy_speaks() {
    AgentClient agent = agent();
    Map<String, Object> allow = Policies.about(agent.name(), "allow", "action.name == 'db:read'");
    allow.put("order", 1);
    policies.created(allow);
    policies.created(Policies.about(agent.name(), "block"));
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    assertThat(verdict(ask(agent, "db:write"))).isEqualTo("DENY");
  }

  @Test
  void allow_gives_no_capability() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "allow"));
    assertThat(reason(ask(agent, "db:write"))).isEqualTo("capability_missing");
  }

  @Test
  void more_actions_than_usual_are_held_back() {
    AgentClient agent = agent();
    Map<String, Object> policy = Policies.policy("unusual_activity", "block");
    policy.put("parameters", Map.of("perMinute", 3));
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    String id = policies.created(policy);
    for (int i = 0; i < 3; i++) {
      assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    }
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("DENY");
    policies.delete(id);
  }

  @Test
  void unknown_trust_is_low() {
    AgentClient agent = agent();
    Map<String, Object> policy = Policies.policy("trust_score_low", "block");
    policy.put("parameters", Map.of("threshold", 0.3));
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("DENY");
  }

  @Test
  void exfiltration_by_its_name_is_held_back() {
    AgentClient agent = agent();
    Map<String, Object> policy = Policies.policy("data_exfiltration", "block");
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
    assertThat(verdict(ask(agent, "tool:bulk_export"))).isEqualTo("DENY");
    assertThat(verdict(ask(agent, "tool:search"))).isEqualTo("ALLOW");
  }

  @Test
  void undeclared_server_is_drift_where_a_baseline_is_required() {
    AgentClient agent = agent();
    Map<String, Object> policy = Policies.policy("config_drift", "block");
    policy.put("parameters", Map.of("requireBaseline", true));
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    assertThat(verdict(ask(agent, "db:read", Map.of("mcpServer", "evil")))).isEqualTo("DENY");
  }

  @Test
  void capability_violation_suspends_who_tries() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> policy = Policies.policy("capability_violation", "suspend");
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
    assertThat(reason(ask(agent, "db:write"))).isEqualTo("capability_missing");
    assertThat(status(agent)).isEqualTo("SUSPENDED");
  }

  @Test
  void capability_violation_may_ask_a_person_instead() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> policy = Policies.policy("capability_violation", "require_approval");
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
    assertThat(verdict(ask(agent, "db:write"))).isEqualTo("PENDING");
  }

  @Test
  void unauthorized_access_stays_refused_whatever_the_policy() {
    AgentClient agent = agent();
    Map<String, Object> policy = Policies.policy("unauthorized_access", "alert");
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
    realm.admin().suspend(agent.name(), "test").expect(204);
    assertThat(reason(ask(agent, "db:read"))).isEqualTo("agent_suspended");
  }

  @Test
  void document_of_an_agent_binds_it_alone() {
    AgentClient agent = agent();
    policies.bind(
        agent.name(),
        Map.of(
            "version", "1.0",
            "defaultAction", "deny",
            "rules", List.of(Map.of("capability", "db:read", "action", "allow"))));
    assertThat(verdict(ask(agent, "db:read"))).isEqualTo("ALLOW");
    assertThat(verdict(ask(agent, "db:write"))).isEqualTo("DENY");
    assertThat(verdict(ask(agent(), "db:write"))).isEqualTo("ALLOW");
    agent.token("db:read").expect(200);
    assertThatAnswer(agent.token("db:write")).isRefusedWith(400, "access_denied");
  }

  private AgentClient agent() {
    return realm.activeAgent("db:read", "db:write", "tool:*");
  }

  private JsonNode ask(AgentClient agent, String action) {
    return gateway.api().ask(agent, action, "orders");
  }

  private JsonNode ask(AgentClient agent, String action, Map<String, Object> context) {
    Map<String, Object> question = AccessApi.question(agent, action, "orders");
    question.put("context", context);
    return gateway.api().evaluate(question).expect(200).json();
  }

  private String status(AgentClient agent) {
    return realm.admin().get("/agents/" + agent.name()).expect(200).text("status");
  }

  private static String verdict(JsonNode answer) {
    return answer.path("context").path("verdict").asText();
  }

  private static String reason(JsonNode answer) {
    return answer.path("context").path("reason").asText();
  }
}
