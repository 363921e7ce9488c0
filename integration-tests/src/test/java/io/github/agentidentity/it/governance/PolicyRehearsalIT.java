package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A draft shows beforehand exactly whom and what it would have changed, and changes nothing. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyRehearsalIT {

  private final TestRealm realm;
  private final Policies policies;
  private final Gateway gateway;

  PolicyRehearsalIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.policies = new Policies(realm);
    this.gateway = Gateway.in(realm);
  }

  @Test
  void draft_lists_who_and_what_would_change() {
    AgentClient agent = realm.activeAgent("db:read", "db:write");
    ask(agent, "db:write", 2);
    ask(agent, "db:read", 1);
    JsonNode rehearsal =
        policies.rehearse(Policies.about(agent.name(), "block", "action.name == 'db:write'"));
    JsonNode change = changesOf(rehearsal, agent);
    assertThat(change).hasSize(1);
    assertThat(change.path(0).path("action").asText()).isEqualTo("db:write");
    assertThat(change.path(0).path("resource").asText()).isEqualTo("orders");
    assertThat(change.path(0).path("was").asText()).isEqualTo("allow");
    assertThat(change.path(0).path("wouldBe").asText()).isEqualTo("block");
    assertThat(change.path(0).path("count").asInt()).isEqualTo(2);
    assertThat(rehearsal.path("examined").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(rehearsal.path("truncated").asBoolean()).isFalse();
  }

  @Test
  void rehearsal_writes_nothing() {
    AgentClient agent = realm.activeAgent("db:read");
    ask(agent, "db:read", 1);
    policies.rehearse(Policies.about(agent.name(), "suspend"));
    assertThat(ask(agent, "db:read", 1)).isEqualTo("ALLOW");
    assertThat(realm.admin().get(Policies.PATH).expect(200).body()).doesNotContain(agent.name());
  }

  @Test
  void draft_of_a_policy_stands_in_for_it() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> policy = Policies.about(agent.name(), "alert");
    String id = policies.created(policy);
    ask(agent, "db:read", 1);
    assertThat(changesOf(policies.rehearse(withId(policy, id, "alert")), agent)).isEmpty();
    JsonNode change = changesOf(policies.rehearse(withId(policy, id, "block")), agent);
    assertThat(change.path(0).path("was").asText()).isEqualTo("allow_alert");
    assertThat(change.path(0).path("wouldBe").asText()).isEqualTo("block");
    policies.delete(id);
  }

  @Test
  void refusals_change_only_by_policies_about_refusals() {
    AgentClient agent = realm.activeAgent("db:read");
    ask(agent, "db:write", 1);
    assertThat(changesOf(policies.rehearse(Policies.about(agent.name(), "block")), agent))
        .isEmpty();
    Map<String, Object> violation = Policies.policy("capability_violation", "suspend");
    violation.put("scope", Map.of("agents", List.of(agent.name())));
    JsonNode change = changesOf(policies.rehearse(violation), agent);
    assertThat(change.path(0).path("was").asText()).isEqualTo("refused");
    assertThat(change.path(0).path("wouldBe").asText()).isEqualTo("suspend");
  }

  @Test
  void rate_is_counted_among_what_was_decided_then() {
    AgentClient agent = realm.activeAgent("db:read");
    ask(agent, "db:read", 5);
    Map<String, Object> policy = Policies.policy("unusual_activity", "block");
    policy.put("parameters", Map.of("perHour", 3));
    policy.put("scope", Map.of("agents", List.of(agent.name())));
    assertThat(changesOf(policies.rehearse(policy), agent).path(0).path("count").asInt())
        .isEqualTo(2);
  }

  @Test
  void context_that_was_too_large_to_keep_is_told() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    question.put("context", Map.of("text", "x".repeat(20_000)));
    gateway.api().evaluate(question).expect(200);
    Map<String, Object> reader = Policies.about(agent.name(), "block", "has(context.rows)");
    assertThat(policies.rehearse(reader).path("skippedContextNotKept").asInt()).isPositive();
    assertThat(
            policies
                .rehearse(Policies.about(agent.name(), "block"))
                .path("skippedContextNotKept")
                .asInt())
        .isZero();
  }

  @Test
  void days_out_of_bounds_are_refused() {
    for (int days : new int[] {0, -1, 91}) {
      var body = Map.of("policy", Policies.about("x", "block"), "days", days);
      assertThat(realm.admin().post(Policies.PATH + "/rehearse", body).status()).isEqualTo(400);
    }
    assertThat(realm.admin().post(Policies.PATH + "/rehearse", Map.of()).status()).isEqualTo(400);
  }

  private String ask(AgentClient agent, String action, int times) {
    String verdict = "";
    for (int i = 0; i < times; i++) {
      verdict = gateway.api().ask(agent, action, "orders").path("context").path("verdict").asText();
    }
    return verdict;
  }

  private static JsonNode changesOf(JsonNode rehearsal, AgentClient agent) {
    var changes = JsonNodeFactory.instance.arrayNode();
    rehearsal
        .path("changes")
        .forEach(
            change -> {
              if (change.path("agentName").asText().equals(agent.name())) {
                changes.add(change);
              }
            });
    return changes;
  }

  private static Map<String, Object> withId(Map<String, Object> policy, String id, String effect) {
    policy.put("id", id);
    policy.put("effect", effect);
    return policy;
  }
}
