package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The trust score as a client policy of Keycloak's own, as the console writes it. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientPolicyIT {

  private final TestRealm realm;
  private final Trust trust;

  ClientPolicyIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    realm.admin().createCapability("db:drop", "critical").expect(201);
    this.trust = new Trust(realm);
  }

  @BeforeEach
  void ask_for_much() {
    profile(Map.of("min-score", 90)).expect(204);
    policy(Map.of()).expect(204);
  }

  @Test
  void agent_below_the_threshold_gets_no_token() {
    AgentClient agent = scored();
    Answer answer = agent.token("db:read");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("access_denied");
    assertThat(answer.text("error_description")).matches("trust score [0-9.]+ below 90");
  }

  @Test
  void agent_at_the_threshold_gets_one() {
    AgentClient agent = scored();
    trust.override(agent, TrustScoreIT.ruling(0.9)).expect(200);
    agent.token("db:read").expect(200);
  }

  @Test
  void uncertainty_counts_where_it_is_asked_for() {
    profile(Map.of("min-score", 0, "max-uncertainty", 1)).expect(204);
    assertThat(scored().token("db:read").expect(400).body()).contains("uncertainty");
  }

  @Test
  void condition_knows_the_risk_of_what_was_granted() {
    policy(Map.of("min-risk", "critical")).expect(204);
    scored().token("db:read").expect(200);
    AgentClient risky = realm.activeAgent("db:read", "db:drop");
    trust.score(risky);
    risky.token("db:read").expect(400);
  }

  @Test
  void condition_knows_types_and_owners() {
    policy(Map.of("types", List.of("langchain"))).expect(204);
    scored().token("db:read").expect(200);
    policy(Map.of("owners", List.of("somebody"))).expect(204);
    scored().token("db:read").expect(200);
  }

  @Test
  void client_that_is_no_agent_is_not_asked() {
    String id = "plain-" + TestRealm.randomName("client");
    realm
        .admin()
        .post(
            "/clients",
            Map.of("clientId", id, "serviceAccountsEnabled", true, "publicClient", false))
        .expect(201);
    String secret = realm.admin().newClientSecret(id);
    realm
        .postForm(
            "/protocol/openid-connect/token",
            Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret))
        .expect(200);
  }

  @Test
  void threshold_beyond_the_scale_is_refused() {
    assertThat(profile(Map.of("min-score", 900)).status()).isEqualTo(400);
  }

  @Test
  void console_offers_both() {
    String info = realm.server().http().get("/admin/serverinfo").expect(200).body();
    assertThat(info).contains("agent-trust-score").contains("agent-client");
  }

  private AgentClient scored() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    return agent;
  }

  private Answer profile(Map<String, Object> configuration) {
    Map<String, Object> executor =
        Map.of("executor", "agent-trust-score", "configuration", configuration);
    return realm
        .admin()
        .put(
            "/client-policies/profiles",
            Map.of("profiles", List.of(Map.of("name", "trusted", "executors", List.of(executor)))));
  }

  private Answer policy(Map<String, Object> configuration) {
    Map<String, Object> condition =
        Map.of("condition", "agent-client", "configuration", configuration);
    Map<String, Object> policy =
        Map.of(
            "name",
            "agents",
            "enabled",
            true,
            "conditions",
            List.of(condition),
            "profiles",
            List.of("trusted"));
    return realm.admin().put("/client-policies/policies", Map.of("policies", List.of(policy)));
  }
}
