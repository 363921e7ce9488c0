package io.github.agentidentity.it.trust;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Scores by decree. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrustOverrideIT {

  private final TestRealm realm;
  private final Trust trust;

  TrustOverrideIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.trust = new Trust(realm);
    trust.settings(Map.of("thresholds", Map.of("LOW", 0.45))).expect(200);
  }

  @Test
  void counts_at_once_and_ends_by_itself() {
    AgentClient agent = realm.activeAgent("db:read");
    double computed = trust.score(agent).path("computed").asDouble();
    Instant end = Instant.now().plusSeconds(4);
    trust.override(agent, override(0.1, "under suspicion", end.toString())).expect(200);
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "unauthorized_client");
    JsonNode shown = trust.get(agent).expect(200).json();
    assertThat(shown.path("score").asDouble()).isEqualTo(0.1);
    assertThat(shown.path("computed").asDouble()).isEqualTo(computed);
    assertThat(shown.path("override").path("reason").asText()).isEqualTo("under suspicion");
    await().until(() -> agent.token("db:read").status() == 200);
    assertThat(Instant.now()).isAfterOrEqualTo(end);
  }

  @Test
  void its_end_is_told_in_the_history_without_anybody_asking() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    trust.override(agent, override(0.1, "a moment", Instant.now().plusSeconds(2).toString()));
    await()
        .until(() -> trust.history(agent).get(0).path("reason").asText().equals("override-ended"));
    assertThat(trust.history(agent).get(0).path("score").asDouble()).isGreaterThan(0.1);
  }

  @Test
  void taken_back_it_counts_no_longer() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    trust.override(agent, override(0.1, "a mistake", later())).expect(200);
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "unauthorized_client");
    realm.admin().delete(Trust.path(agent, "/override")).expect(200);
    agent.token("db:read").expect(200);
  }

  @Test
  void is_told_in_the_history_with_who_and_why() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.override(agent, override(0.9, "a drill", later())).expect(200);
    JsonNode entry = trust.history(agent).get(0);
    assertThat(entry.path("reason").asText()).isEqualTo("override");
    assertThat(entry.path("detail").asText()).isEqualTo("a drill");
    assertThat(entry.path("actor").path("kind").asText()).isEqualTo("USER");
    realm.admin().delete(Trust.path(agent, "/override")).expect(200);
    assertThat(trust.history(agent).get(0).path("reason").asText()).isEqualTo("override-removed");
    realm.admin().delete(Trust.path(agent, "/override")).expect(404);
  }

  @Test
  void needs_a_score_a_reason_and_an_end() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.override(agent, Map.of()).expect(400);
    trust.override(agent, override(1.5, "because", later())).expect(400);
    trust.override(agent, override(0.5, " ", later())).expect(400);
    trust.override(agent, override(0.5, "because", "2020-01-01T00:00:00Z")).expect(400);
    trust.override(agent, override(0.5, "because", "2999-01-01T00:00:00Z")).expect(400);
    trust.override(agent, "{\"score\":NaN}").expect(400);
  }

  private static String later() {
    return Instant.now().plusSeconds(3600).toString();
  }

  private static Map<String, Object> override(double score, String reason, String until) {
    return Map.of("score", score, "reason", reason, "until", until);
  }
}
