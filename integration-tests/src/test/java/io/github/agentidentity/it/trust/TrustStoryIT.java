package io.github.agentidentity.it.trust;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The whole story: an agent misbehaves, loses trust for a reason that is named, is refused by it,
 * recovers as what it did fades, and the history tells all of it.
 */
@RealmTest
final class TrustStoryIT {

  private static final double THRESHOLD = 0.5;

  private final TestRealm realm;
  private final Trust trust;

  TrustStoryIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.trust = new Trust(realm);
  }

  @Test
  void agent_that_misbehaves_loses_its_tokens_and_gets_them_back() {
    trust.settings(Map.of("thresholds", Map.of("LOW", THRESHOLD))).expect(200);
    AgentClient agent = realm.activeAgent("db:read");
    double good = trust.score(agent).path("score").asDouble();
    await().until(() -> agent.token("db:read").status() == 200);
    misbehave(agent, 15);
    JsonNode bad = trust.scoreThat(agent, score -> score.path("score").asDouble() < THRESHOLD);
    assertThat(bad.path("score").asDouble()).isLessThan(good);
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "unauthorized_client");
    assertThat(trust.explain(agent).path("sentences").toString()).contains("capability_missing");
    guardByClientPolicy();
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "access_denied");
    recover(agent);
    assertTold(agent);
  }

  /** Asks for what it was never granted, with the token that it has. */
  private void misbehave(AgentClient agent, int times) {
    Http http = realm.anonymous().bearer(agent.accessToken("db:read"));
    for (int i = 0; i < times; i++) {
      Answer answer =
          http.post(
              "/realms/" + realm.name() + "/agent-access/access/v1/evaluation",
              Map.of(
                  "subject", Map.of("type", "agent", "id", agent.clientId()),
                  "action", Map.of("name", "db:drop"),
                  "resource", Map.of("type", "table", "id", "orders-" + i)));
      assertThat(answer.expect(200).json().path("decision").asBoolean()).isFalse();
    }
  }

  /** From now on a policy of Keycloak's own asks for the score as well, and asks first. */
  private void guardByClientPolicy() {
    Map<String, Object> executor =
        Map.of(
            "executor",
            "agent-trust-score",
            "configuration",
            Map.of("min-score", Math.round(100 * THRESHOLD)));
    Map<String, Object> profile = Map.of("name", "trusted", "executors", List.of(executor));
    realm
        .admin()
        .put("/client-policies/profiles", Map.of("profiles", List.of(profile)))
        .expect(204);
    Map<String, Object> agents = Map.of("condition", "agent-client", "configuration", Map.of());
    Map<String, Object> policy =
        Map.of(
            "name",
            "agents",
            "enabled",
            true,
            "conditions",
            List.of(agents),
            "profiles",
            List.of("trusted"));
    realm.admin().put("/client-policies/policies", Map.of("policies", List.of(policy))).expect(204);
  }

  /** A short memory stands for the weeks that this takes otherwise. */
  private void recover(AgentClient agent) {
    trust.settings(Map.of("halfLife", "PT2S")).expect(200);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              trust.recalculate(agent).expect(200);
              return agent.token("db:read").status() == 200;
            });
  }

  private void assertTold(AgentClient agent) {
    JsonNode history = trust.history(agent);
    List<Double> scores = history.findValues("score").stream().map(JsonNode::asDouble).toList();
    assertThat(scores.getFirst()).isGreaterThanOrEqualTo(THRESHOLD);
    assertThat(scores.getLast()).isGreaterThanOrEqualTo(THRESHOLD);
    assertThat(scores).anyMatch(score -> score < THRESHOLD);
    assertThat(history.toString()).contains("violation: capability_missing");
    for (JsonNode entry : history) {
      long number = entry.path("entry").asLong();
      JsonNode explained = trust.get(agent, "/explain?entry=" + number).expect(200).json();
      assertThat(explained.path("equal").asBoolean()).isTrue();
      assertThat(explained.path("recomputed").asDouble())
          .isEqualTo(entry.path("computed").asDouble());
    }
  }
}
