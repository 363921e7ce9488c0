package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent with five weeks of ordinary work behind it, and what is made of what it does now. */
@RealmTest
final class BehaviourIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final TestRealm realm;
  private final Sql sql;

  BehaviourIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.sql = Sql.of(backend);
    if (realm.admin().get("/capabilities/" + APast.USUAL).status() == 404) {
      realm.define(APast.USUAL, "crm:export");
    }
  }

  @Test
  void what_an_agent_does_is_learnt() {
    AgentClient agent = realm.activeAgent(APast.USUAL);
    work(agent, APast.USUAL, 3);
    await().atMost(SOON).until(() -> activities(agent) == 4);
    assertThat(behaviour(agent).json().path("week")).hasSize(168);
    assertThat(behaviour(agent).json().path("bytes").asInt()).isLessThan(4096);
  }

  @Test
  void ordinary_work_is_no_anomaly() {
    AgentClient agent = agentWithAPast();
    long before = activities(agent);
    work(agent, APast.USUAL, 3);
    await().atMost(SOON).until(() -> activities(agent) == before + 4);
    assertThat(anomalies(agent)).isEmpty();
  }

  @Test
  void action_that_was_never_done_is_an_anomaly_with_a_sentence_and_an_alert() {
    AgentClient agent = agentWithAPast();
    work(agent, "shell:run", 4);
    JsonNode found = firstAnomaly(agent);
    assertThat(found.path("kind").asText()).isIn("new-tool", "refusals", "new-resource");
    assertThat(found.path("sentence").asText()).isNotBlank();
    assertThat(found.path("features").get(0).path("decades").asDouble()).isGreaterThan(4);
    assertThat(found.path("alerted").asBoolean()).isTrue();
    assertThat(alerts(agent)).hasSize(1);
  }

  @Test
  void score_falls_for_a_reason_that_it_names() {
    AgentClient agent = agentWithAPast();
    double before = recalculated(agent).path("score").asDouble();
    work(agent, "shell:run", 12);
    String id = firstAnomaly(agent).path("id").asText();
    JsonNode after = recalculated(agent);
    assertThat(after.path("score").asDouble()).isLessThan(before);
    assertThat(after.toString()).contains("anomaly:" + id);
  }

  @Test
  void expected_anomaly_counts_no_longer_and_is_no_surprise_again() {
    AgentClient agent = agentWithAPast();
    work(agent, "shell:run", 12);
    String id = firstAnomaly(agent).path("id").asText();
    String path = of(agent) + "/anomalies/" + id + "/expected";
    await().atMost(SOON).until(() -> expect(path).status() == 200);
    assertThat(realm.admin().post(path).status()).isEqualTo(409);
    assertThat(recalculated(agent).toString()).doesNotContain("anomaly:" + id);
    assertThat(firstAnomaly(agent).path("expected").path("note").asText()).isEqualTo("drill");
  }

  @Test
  void capability_that_was_granted_is_no_surprise() {
    AgentClient agent = agentWithAPast();
    realm.admin().grant(agent.name(), "crm:export").expect(200, 201);
    long before = activities(agent);
    work(agent, "crm:export", 2);
    await().atMost(SOON).until(() -> activities(agent) >= before + 3);
    assertThat(anomalies(agent)).noneMatch(one -> one.path("kind").asText().equals("new-tool"));
  }

  @Test
  void severe_anomaly_suspends_where_the_realm_says_so() {
    attribute("agent-trust.anomaly-suspends", "medium");
    AgentClient agent = agentWithAPast();
    workUntilStopped(agent, "shell:run", 12);
    await().atMost(SOON).until(() -> status(agent).equals("SUSPENDED"));
    attribute("agent-trust.anomaly-suspends", "");
  }

  @Test
  void anomaly_that_becomes_severe_while_it_goes_on_suspends_too() {
    attribute("agent-trust.anomaly-suspends", "high");
    AgentClient agent = agentWithAPast();
    work(agent, "shell:run", 1);
    assertThat(firstAnomaly(agent).path("severity").asText()).isEqualTo("MEDIUM");
    assertThat(status(agent)).isEqualTo("ACTIVE");
    workUntilStopped(agent, "disk:wipe", 6);
    await().atMost(SOON).until(() -> status(agent).equals("SUSPENDED"));
    assertThat(anomalies(agent)).hasSize(1);
    attribute("agent-trust.anomaly-suspends", "");
  }

  @Test
  void unknown_anomaly_and_unknown_agent_are_not_found() {
    AgentClient agent = realm.activeAgent(APast.USUAL);
    assertThat(realm.admin().post(of(agent) + "/anomalies/none/expected").status()).isEqualTo(404);
    assertThat(realm.admin().get("/agent-trust/nobody/anomalies").status()).isEqualTo(404);
    assertThat(realm.admin().get(of(agent) + "/anomalies?max=-1").status()).isEqualTo(400);
    String elsewhere = "/admin/realms/master/agent-trust/" + agent.name() + "/anomalies";
    assertThat(realm.server().http().get(elsewhere).status()).isEqualTo(404);
  }

  @Test
  void nobody_without_a_role_sees_or_changes_anything() {
    AgentClient agent = realm.activeAgent(APast.USUAL);
    String base = "/admin/realms/" + realm.name() + of(agent);
    var asAgent = realm.anonymous().bearer(agent.accessToken());
    assertThat(asAgent.get(base + "/behaviour").status()).isEqualTo(403);
    assertThat(asAgent.get(base + "/anomalies").status()).isEqualTo(403);
    assertThat(asAgent.post(base + "/anomalies/x/expected", Map.of()).status()).isEqualTo(403);
    assertThat(realm.anonymous().get(base + "/behaviour").status()).isEqualTo(401);
  }

  private void attribute(String name, String value) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    realm
        .admin()
        .get("")
        .expect(200)
        .json()
        .path("attributes")
        .properties()
        .forEach(one -> attributes.put(one.getKey(), one.getValue().asText()));
    attributes.put(name, value);
    realm.admin().put("", Map.of("attributes", attributes)).expect(204);
  }

  private AgentClient agentWithAPast() {
    AgentClient agent = realm.activeAgent(APast.USUAL);
    APast.of(agent, realm.admin(), sql);
    return agent;
  }

  /** Gets one token and asks so often whether it may do that. */
  private void work(AgentClient agent, String action, int times) {
    String token = agent.accessToken(APast.USUAL);
    for (int i = 0; i < times; i++) {
      agent.mayI(token, action, "table", "t1").expect(200);
    }
  }

  /** The tokens of an agent that is suspended meanwhile are worth nothing any more. */
  private void workUntilStopped(AgentClient agent, String action, int times) {
    String token = agent.accessToken(APast.USUAL);
    for (int i = 0; i < times; i++) {
      agent.mayI(token, action, "table", "t1").expect(200, 401);
    }
  }

  private static String of(AgentClient agent) {
    return "/agent-trust/" + agent.name();
  }

  private Answer behaviour(AgentClient agent) {
    return realm.admin().get(of(agent) + "/behaviour");
  }

  private long activities(AgentClient agent) {
    Answer answer = behaviour(agent);
    return answer.status() == 200 ? answer.json().path("activities").asLong() : 0;
  }

  private JsonNode anomalies(AgentClient agent) {
    return realm.admin().get(of(agent) + "/anomalies").expect(200).json();
  }

  private JsonNode firstAnomaly(AgentClient agent) {
    await().atMost(SOON).until(() -> !anomalies(agent).isEmpty());
    return anomalies(agent).get(0);
  }

  /** The worker may be writing at the same moment. */
  private Answer expect(String path) {
    return realm.admin().post(path, Map.of("note", "drill"));
  }

  private JsonNode alerts(AgentClient agent) {
    return realm
        .admin()
        .get("/agent-governance/alerts?kind=behaviour_anomaly&agent=" + agent.name())
        .expect(200)
        .json();
  }

  private JsonNode recalculated(AgentClient agent) {
    return realm.admin().post(of(agent) + "/recalculate").expect(200).json();
  }

  private String status(AgentClient agent) {
    return realm.admin().get("/agents/" + agent.name()).text("status");
  }
}
