package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Violations, what they grow into, and what people make of it. */
@RealmTest
final class AlertIT {

  private final TestRealm realm;
  private final Inbox inbox;

  AlertIT(TestRealm realm) {
    this.realm = realm;
    this.inbox = new Inbox(realm);
  }

  @Test
  void refused_action_is_a_violation() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 1);
    JsonNode all = inbox.get("/violations?agent=" + agent.name()).expect(200).json();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).path("action").asText()).isEqualTo("nothing:granted");
    assertThat(all.get(0).path("reason").asText()).isEqualTo("capability_missing");
    assertThat(all.get(0).path("decision").asText()).isNotBlank();
  }

  @Test
  void violations_are_narrowed() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 2);
    String of = "/violations?agent=" + agent.name();
    assertThat(inbox.get(of + "&to=2020-01-01T00:00:00Z").expect(200).json()).isEmpty();
    assertThat(inbox.get(of + "&from=2020-01-01T00:00:00Z").expect(200).json()).hasSize(2);
    assertThat(inbox.get(of + "&max=1").expect(200).json()).hasSize(1);
    assertThat(inbox.get(of + "&severity=terrible").status()).isEqualTo(400);
    assertThat(inbox.get(of + "&from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void repeated_violations_are_one_alert_with_a_count() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 2);
    assertThat(alerts(agent, "")).isEmpty();
    refuse(agent, 3);
    JsonNode all = alerts(agent, "&status=open");
    assertThat(all).hasSize(1);
    assertThat(all.get(0).path("kind").asText()).isEqualTo("repeated_violations");
    assertThat(all.get(0).path("count").asLong()).isEqualTo(3);
  }

  @Test
  void more_violations_are_worse() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 3);
    String first = alerts(agent, "").get(0).path("severity").asText();
    refuse(agent, 9);
    String last = alerts(agent, "").get(0).path("severity").asText();
    assertThat(last).isNotEqualTo(first).isEqualTo("critical");
  }

  @Test
  void agent_that_goes_on_is_suspended_where_the_realm_says_so() {
    inbox.attribute("agent-governance.escalation.suspend-after", "4");
    AgentClient agent = realm.activeAgent();
    refuse(agent, 4);
    inbox.attribute("agent-governance.escalation.suspend-after", "");
    assertThat(realm.admin().get("/agents/" + agent.name()).text("status")).isEqualTo("SUSPENDED");
    assertThat(alerts(agent, "&kind=agent_suspended&severity=critical")).hasSize(1);
  }

  @Test
  void acknowledging_and_resolving_are_two_things() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 3);
    String id = alerts(agent, "").get(0).path("id").asText();
    JsonNode noted = deed(id, "acknowledge", Map.of("note", "looking")).expect(200).json();
    assertThat(noted.path("status").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(deed(id, "acknowledge", Map.of()).status()).isEqualTo(409);
    refuse(agent, 1);
    assertThat(alerts(agent, "&status=acknowledged").get(0).path("count").asLong()).isEqualTo(2);
    assertThat(deed(id, "resolve", Map.of()).status()).isEqualTo(400);
    JsonNode ended = deed(id, "resolve", Map.of("note", "fixed")).expect(200).json();
    assertThat(ended.path("acknowledged").path("note").asText()).isEqualTo("looking");
    assertThat(ended.path("resolved").path("note").asText()).isEqualTo("fixed");
    assertThat(deed(id, "resolve", Map.of("note", "again")).status()).isEqualTo(409);
  }

  @Test
  void what_is_seen_again_after_it_was_resolved_is_a_new_alert() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 3);
    String id = alerts(agent, "").get(0).path("id").asText();
    deed(id, "resolve", Map.of("note", "fixed")).expect(200);
    refuse(agent, 1);
    JsonNode open = alerts(agent, "&status=open");
    assertThat(open).hasSize(1);
    assertThat(open.get(0).path("id").asText()).isNotEqualTo(id);
    assertThat(inbox.get("/alerts/count?agent=" + agent.name()).body()).isEqualTo("2");
  }

  @Test
  void viewer_sees_alerts_and_changes_none() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 3);
    String id = alerts(agent, "").get(0).path("id").asText();
    var viewer = inbox.person("view-agents").http();
    assertThat(viewer.get(inbox.governance("/alerts")).status()).isEqualTo(200);
    String resolve = inbox.governance("/alerts/" + id + "/resolve");
    assertThat(viewer.post(resolve, Map.of("note", "no")).status()).isEqualTo(403);
    assertThat(deed("nothing", "acknowledge", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void grant_and_key_that_end_soon_are_told_of_once_a_day() {
    realm.define("db:ageing");
    AgentClient agent = realm.activeAgent();
    inbox.attribute("agent-governance.expiry-warning", "PT10S");
    Instant end = Instant.now().plusSeconds(16);
    Map<String, Object> grant = Map.of("capability", "db:ageing", "expiresAt", end.toString());
    realm.admin().grant(agent.name(), grant).expect(201);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !alerts(agent, "&kind=grant_expiring").isEmpty());
    inbox.attribute("agent-governance.expiry-warning", "");
    JsonNode alert = alerts(agent, "&kind=grant_expiring").get(0);
    assertThat(alert.path("severity").asText()).isEqualTo("info");
    assertThat(alert.path("count").asLong()).isEqualTo(1);
    assertThat(alert.path("title").asText()).contains(agent.name());
  }

  @Test
  void silent_agent_is_told_of() {
    AgentClient agent = realm.activeAgent();
    inbox.attribute("agent-governance.agent-silent-after", "PT1S");
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !alerts(agent, "&kind=agent_silent").isEmpty());
    inbox.attribute("agent-governance.agent-silent-after", "");
  }

  @Test
  void rotated_key_is_nothing_to_tell_of() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair fresh = AgentKeyPair.generate();
    realm.admin().rotateKey(agent.name(), fresh, "PT1H").expect(201);
    AgentClient silent = realm.activeAgent();
    inbox.attribute("agent-governance.agent-silent-after", "PT1S");
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !alerts(silent, "&kind=agent_silent").isEmpty());
    inbox.attribute("agent-governance.agent-silent-after", "");
    assertThat(alerts(agent, "&kind=key_expiring")).isEmpty();
  }

  @Test
  void alerts_about_a_removed_agent_are_resolved() {
    AgentClient agent = realm.activeAgent();
    refuse(agent, 3);
    String id = realm.admin().get("/agents/" + agent.name()).text("id");
    realm.admin().delete("/agents/" + agent.name()).expect(204);
    JsonNode all = inbox.get("/alerts?agent=" + id).expect(200).json();
    assertThat(all.get(0).path("status").asText()).isEqualTo("RESOLVED");
    assertThat(inbox.get("/violations?agent=" + id).expect(200).json()).hasSize(3);
  }

  /** The agent asks about an action for which it has no capability. */
  private void refuse(AgentClient agent, int times) {
    var http = inbox.as(agent);
    String path = "/realms/" + realm.name() + "/agent-access/access/v1/evaluation";
    Map<String, Object> question =
        Map.of(
            "subject", Map.of("type", "agent", "id", agent.name()),
            "action", Map.of("name", "nothing:granted"),
            "resource", Map.of("type", "thing", "id", "1"));
    for (int i = 0; i < times; i++) {
      assertThat(http.post(path, question).expect(200).json().path("decision").asBoolean(true))
          .isFalse();
    }
  }

  private JsonNode alerts(AgentClient agent, String more) {
    return inbox.get("/alerts?agent=" + agent.name() + more).expect(200).json();
  }

  private Answer deed(String id, String deed, Map<String, ?> body) {
    return realm.admin().post("/agent-governance/alerts/" + id + "/" + deed, body);
  }
}
