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

/** A policy that wants a person waits for one, and lets exactly that pass which was approved. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyApprovalIT {

  private final TestRealm realm;
  private final Policies policies;
  private final Inbox inbox;
  private final Gateway gateway;

  PolicyApprovalIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.policies = new Policies(realm);
    this.inbox = new Inbox(realm);
    this.gateway = Gateway.in(realm);
  }

  @Test
  void approved_action_passes_and_no_other() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "require_approval"));
    assertThat(ask(agent, "db:read", "orders")).isEqualTo("PENDING");
    inbox.approve(onlyRequestOf(agent), Map.of()).expect(200);
    assertThat(ask(agent, "db:read", "orders")).isEqualTo("ALLOW");
    assertThat(ask(agent, "db:read", "salaries")).isEqualTo("PENDING");
  }

  @Test
  void rejected_action_waits_on() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "require_approval"));
    ask(agent, "db:read", "orders");
    inbox.reject(onlyRequestOf(agent), "not today").expect(200);
    assertThat(ask(agent, "db:read", "orders")).isEqualTo("PENDING");
  }

  @Test
  void approved_action_passes_without_its_capability() {
    AgentClient agent = realm.activeAgent("db:read");
    violation(agent, "require_approval");
    assertThat(ask(agent, "db:write", "orders")).isEqualTo("PENDING");
    inbox.approve(onlyRequestOf(agent), Map.of()).expect(200);
    assertThat(ask(agent, "db:write", "orders")).isEqualTo("ALLOW");
    assertThat(ask(agent, "db:write", "salaries")).isEqualTo("PENDING");
  }

  @Test
  void approval_of_a_missing_capability_does_not_get_past_other_policies() {
    AgentClient agent = realm.activeAgent("db:read");
    violation(agent, "require_approval");
    ask(agent, "db:write", "orders");
    inbox.approve(onlyRequestOf(agent), Map.of()).expect(200);
    policies.created(Policies.about(agent.name(), "block", "action.name == 'db:write'"));
    assertThat(ask(agent, "db:write", "orders")).isEqualTo("DENY");
  }

  @Test
  void token_is_refused_until_its_capability_is_approved_as_an_action() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "require_approval"));
    assertThatAnswer(agent.token("db:read"))
        .isRefusedWith(400, "authorization_pending")
        .saying("/realms/" + realm.name() + "/agent-access/requests");
    String request =
        inbox
            .ask(agent, Map.of("action", "db:read", "reason", "nightly report"))
            .expect(201)
            .text("id");
    inbox.approve(request, Map.of()).expect(200);
    agent.token("db:read").expect(200);
  }

  @Test
  void token_that_a_policy_suspends_for_stops_the_agent() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "suspend"));
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "access_denied");
    assertThat(realm.admin().get("/agents/" + agent.name()).expect(200).text("status"))
        .isEqualTo("SUSPENDED");
    assertThat(alertsOf(agent)).isNotEmpty();
  }

  @Test
  void alert_of_a_policy_is_told_once_with_a_count() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "alert"));
    assertThat(ask(agent, "db:read", "orders")).isEqualTo("ALLOW");
    assertThat(ask(agent, "db:read", "orders")).isEqualTo("ALLOW");
    JsonNode alerts = alertsOf(agent);
    assertThat(alerts).hasSize(1);
    assertThat(alerts.path(0).path("count").asInt()).isEqualTo(2);
  }

  private void violation(AgentClient agent, String effect) {
    Map<String, Object> policy = Policies.policy("capability_violation", effect);
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    policies.created(policy);
  }

  private String ask(AgentClient agent, String action, String resource) {
    return gateway.api().ask(agent, action, resource).path("context").path("verdict").asText();
  }

  private String onlyRequestOf(AgentClient agent) {
    JsonNode open = inbox.get("/requests?status=pending&agent=" + agent.name()).expect(200).json();
    assertThat(open).hasSize(1);
    return open.path(0).path("id").asText();
  }

  private JsonNode alertsOf(AgentClient agent) {
    return inbox.get("/alerts?agent=" + agent.name()).expect(200).json();
  }
}
