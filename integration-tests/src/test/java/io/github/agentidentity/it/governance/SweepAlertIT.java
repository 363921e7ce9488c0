package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What nobody asks about, and somebody has to know: told by the sweep, once. */
@RealmTest
final class SweepAlertIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  private final TestRealm realm;
  private final Inbox inbox;

  SweepAlertIT(TestRealm realm) {
    this.realm = realm;
    this.inbox = new Inbox(realm);
  }

  @Test
  void last_key_that_ends_is_told_of() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair next = AgentKeyPair.generate();
    realm.admin().rotateKey(agent.name(), next, "PT30M").expect(201);
    realm.admin().revokeKey(agent.name(), next.thumbprint()).expect(204);

    JsonNode alert = awaited(agent, "key_expiring");

    assertThat(alert.path("severity").asText()).isEqualTo("warning");
    assertThat(alert.path("title").asText()).contains(agent.name());
    assertThat(alert.path("count").asLong()).isEqualTo(1);
  }

  @Test
  void api_key_that_ends_is_told_of() {
    inbox.attribute("agent-governance.api-keys", "true");
    AgentClient agent = realm.activeAgent();
    String keys = "/agent-governance/agents/" + agent.name() + "/api-keys";
    realm.admin().post(keys, Map.of("expiresIn", "PT16S")).expect(201);

    JsonNode alert =
        with("agent-governance.expiry-warning", "PT10S", () -> awaited(agent, "key_expiring"));

    assertThat(alert.path("title").asText()).contains("API key").contains(agent.name());
    assertThat(alert.path("count").asLong()).isEqualTo(1);
  }

  /** The module that scores trust has scored it by then. */
  @Test
  void agent_that_is_trusted_little_is_told_of() {
    AgentClient agent = realm.activeAgent();
    refuse(realm, agent);

    JsonNode alert = with("agent-governance.low-trust", "1", () -> awaited(agent, "low_trust"));

    assertThat(alert.path("severity").asText()).isEqualTo("high");
    assertThat(alert.path("title").asText()).contains(agent.name());
    assertThat(alert.path("count").asLong()).isEqualTo(1);
  }

  @Test
  void incidents_that_were_kept_long_enough_go_and_open_alerts_stay() {
    try (TestRealm own = TestRealm.create(realm.server())) {
      Inbox theirs = new Inbox(own);
      AgentClient ended = own.activeAgent();
      AgentClient open = own.activeAgent();
      refuse(own, ended);
      refuse(own, open);
      String id = theirs.get("/alerts?agent=" + ended.name()).json().path(0).path("id").asText();
      own.admin()
          .post("/agent-governance/alerts/" + id + "/resolve", Map.of("note", "fixed"))
          .expect(200);
      assertThat(theirs.get("/violations").expect(200).json()).hasSize(6);

      theirs.attribute("agent-governance.decision-retention", "PT1S");

      await().atMost(SOON).until(() -> theirs.get("/violations").expect(200).json().isEmpty());
      await().atMost(SOON).until(() -> theirs.get("/alerts").expect(200).json().size() == 1);
      JsonNode left = theirs.get("/alerts").expect(200).json().path(0);
      assertThat(left.path("status").asText()).isEqualTo("OPEN");
    }
  }

  private static void refuse(TestRealm where, AgentClient agent) {
    AccessApi api = AccessApi.of(where, agent);
    for (int i = 0; i < 3; i++) {
      api.evaluate(AccessApi.question(agent, "nothing:granted", "1")).expect(200);
    }
  }

  /** While the realm says so. */
  private <T> T with(String attribute, String value, Supplier<T> deed) {
    inbox.attribute(attribute, value);
    try {
      return deed.get();
    } finally {
      inbox.attribute(attribute, "");
    }
  }

  private JsonNode awaited(AgentClient agent, String kind) {
    await().atMost(SOON).until(() -> !alerts(agent, kind).isEmpty());
    return alerts(agent, kind).get(0);
  }

  private JsonNode alerts(AgentClient agent, String kind) {
    return inbox.get("/alerts?agent=" + agent.name() + "&kind=" + kind).expect(200).json();
  }
}
