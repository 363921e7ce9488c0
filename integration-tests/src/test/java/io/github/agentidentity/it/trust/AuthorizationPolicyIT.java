package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.admin.People;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The trust score as a policy of Keycloak's Authorization Services. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthorizationPolicyIT {

  private final TestRealm realm;
  private final Trust trust;
  private final String api = TestRealm.randomName("api");
  private final String server;

  AuthorizationPolicyIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.trust = new Trust(realm);
    realm
        .admin()
        .post(
            "/clients",
            Map.of(
                "clientId", api,
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "authorizationServicesEnabled", true))
        .expect(201);
    this.server = "/clients/" + realm.admin().clientUuid(api) + "/authz/resource-server";
    guard();
  }

  /** A resource for agents that score 80 and more. */
  private void guard() {
    realm.admin().post(server + "/resource", Map.of("name", "vault")).expect(201);
    policy("trusted", Map.of("min-score", "80")).expect(201);
    realm
        .admin()
        .post(
            server + "/permission/resource",
            Map.of(
                "name", "vault for the trusted",
                "resources", List.of("vault"),
                "policies", List.of("trusted")))
        .expect(201);
  }

  @Test
  void trusted_agent_is_permitted_and_another_is_not() {
    AgentClient agent = realm.activeAgent("db:read");
    trust.score(agent);
    String token = agent.accessToken();
    assertThat(ask(token).status()).isEqualTo(403);
    trust.override(agent, TrustScoreIT.ruling(0.85)).expect(200);
    assertThat(ask(token).expect(200).json().path("result").asBoolean()).isTrue();
    trust.override(agent, TrustScoreIT.ruling(0.5)).expect(200);
    assertThat(ask(token).status()).isEqualTo(403);
  }

  @Test
  void person_is_not_an_agent() {
    Http person = People.with(realm).http();
    assertThat(ask(person).status()).isEqualTo(403);
  }

  @Test
  void policy_that_cannot_be_read_is_refused() {
    policy("nonsense", Map.of("min-score", "much")).expect(400);
    policy("beyond", Map.of("min-score", "800")).expect(400);
  }

  private Answer policy(String name, Map<String, Object> config) {
    return realm
        .admin()
        .post(server + "/policy/agent-trust", Map.of("name", name, "config", config));
  }

  private Answer ask(String token) {
    return ask(realm.anonymous().bearer(token));
  }

  private Answer ask(Http as) {
    return as.postForm(
        "/realms/" + realm.name() + "/protocol/openid-connect/token",
        Map.of(
            "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
            "audience", api,
            "permission", "vault",
            "response_mode", "decision"));
  }
}
