package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A question needs a token that is good at this moment: everything that Keycloak's own APIs refuse
 * is refused here.
 */
@RealmTest
final class BearerIT {

  private final TestRealm realm;

  BearerIT(TestRealm realm) {
    this.realm = realm;
  }

  @Test
  void token_of_a_gateway_is_taken() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    assertThat(keeper.asks(keeper.token())).isEqualTo(200);
  }

  @Test
  void revoked_token_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    keeper.revoke(token).expect(200);
    assertThat(keeper.asks(token)).isEqualTo(401);
    assertThat(keeper.asks(keeper.token())).isEqualTo(200);
  }

  @Test
  void token_of_a_disabled_client_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    keeper.changeClient(client -> client.put("enabled", false));
    assertThat(keeper.asks(token)).isEqualTo(401);
  }

  @Test
  void token_of_a_client_that_is_gone_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    String client = realm.admin().clientUuid(keeper.gateway().clientId());
    realm.admin().delete("/clients/" + client).expect(204);
    assertThat(keeper.asks(token)).isEqualTo(401);
  }

  @Test
  void token_of_before_the_clients_not_before_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    keeper.changeClient(client -> client.put("notBefore", soon()));
    assertThat(keeper.asks(token)).isEqualTo(401);
  }

  @Test
  void token_of_before_the_realms_not_before_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    realm.admin().put("", Map.of("notBefore", soon())).expect(204);
    int status = keeper.asks(token);
    realm.admin().put("", Map.of("notBefore", 0)).expect(204);
    assertThat(status).isEqualTo(401);
    assertThat(keeper.asks(token)).isEqualTo(200);
  }

  @Test
  void token_of_a_disabled_service_account_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    keeper.changeUser(user -> user.put("enabled", false));
    assertThat(keeper.asks(token)).isEqualTo(401);
  }

  @Test
  void token_of_before_the_users_logout_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    await().until(() -> Instant.now().getEpochSecond() > issuedAt(token));
    realm
        .admin()
        .post("/users/" + keeper.user().path("id").asText() + "/logout", Map.of())
        .expect(204);
    assertThat(keeper.asks(token)).isEqualTo(401);
  }

  @Test
  void expired_token_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    keeper.changeClient(
        client -> client.withObject("/attributes").put("access.token.lifespan", "2"));
    String token = keeper.token();
    await().atMost(Duration.ofSeconds(15)).until(() -> keeper.asks(token) == 401);
  }

  @Test
  void token_of_another_realm_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    try (TestRealm other = TestRealm.create(realm.server())) {
      other
          .admin()
          .post(
              "/clients",
              Map.of(
                  "clientId", keeper.gateway().clientId(),
                  "secret", keeper.gateway().secret(),
                  "serviceAccountsEnabled", true))
          .expect(201);
      assertThat(keeper.asks(keeper.token(other))).isEqualTo(401);
    }
  }

  @Test
  void token_with_another_signature_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    String[] parts = token.split("\\.", -1);
    String[] others = keeper.token().split("\\.", -1);
    assertThat(keeper.asks(parts[0] + "." + parts[1] + "." + others[2])).isEqualTo(401);
    assertThat(keeper.asks(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    assertThat(keeper.asks(parts[0] + "." + parts[1])).isEqualTo(401);
  }

  @Test
  void token_that_names_another_algorithm_is_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String[] parts = keeper.token().split("\\.", -1);
    for (String algorithm : List.of("none", "HS256", "EdDSA", "nonsense")) {
      String header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
      assertThat(keeper.asks(header + "." + parts[1] + ".")).as(algorithm).isEqualTo(401);
      assertThat(keeper.asks(header + "." + parts[1] + "." + parts[2])).isEqualTo(401);
    }
    assertThat(keeper.asks(encoded("{}") + "." + parts[1] + "." + parts[2])).isEqualTo(401);
  }

  @Test
  void refresh_and_id_tokens_are_refused() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    keeper.changeClient(
        client ->
            client.withObject("/attributes").put("client_credentials.use_refresh_token", "true"));
    var answer =
        realm
            .anonymous()
            .basic(keeper.gateway().clientId(), keeper.gateway().secret())
            .postForm(
                "/realms/" + realm.name() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "scope", "openid"))
            .expect(200);
    assertThat(keeper.asks(answer.text("refresh_token"))).isEqualTo(401);
    assertThat(keeper.asks(answer.text("id_token"))).isEqualTo(401);
    assertThat(keeper.asks(answer.text("access_token"))).isEqualTo(200);
  }

  @Test
  void client_that_must_bind_its_tokens_is_refused_without_a_proof() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    String token = keeper.token();
    keeper.changeClient(
        client -> client.withObject("/attributes").put("dpop.bound.access.tokens", "true"));
    assertThat(keeper.asks(token)).isEqualTo(401);
  }

  @Test
  void lightweight_token_of_a_gateway_stands_for_its_roles() {
    Gatekeeper keeper = Gatekeeper.of(realm);
    keeper.changeClient(
        client ->
            client
                .withObject("/attributes")
                .put("client.use.lightweight.access.token.enabled", "true"));
    String token = keeper.token();
    assertThat(keeper.asks(token)).isEqualTo(200);
    keeper.gateway().dismiss(realm);
    assertThat(keeper.asks(token)).isEqualTo(403);
  }

  @Test
  void person_who_holds_the_role_may_ask_until_the_session_ends() {
    Inbox inbox = new Inbox(realm);
    Inbox.Person person = inbox.person();
    inbox.giveRealmRole(person.id(), "agent-decision-point");
    Http http = inbox.signIn(person.name());
    Gatekeeper keeper = Gatekeeper.of(realm);
    assertThat(keeper.asks(http)).isEqualTo(200);
    realm.admin().post("/users/" + person.id() + "/logout", Map.of()).expect(204);
    assertThat(keeper.asks(http)).isEqualTo(401);
  }

  @Test
  void suspended_agent_asks_nothing() {
    AgentClient agent = realm.activeAgent();
    AccessApi api = AccessApi.of(realm, agent);
    api.evaluate(AccessApi.question(agent, "db:read", "orders")).expect(200);
    realm.admin().suspend(agent.name(), "test").expect(204);
    assertThat(api.evaluate(AccessApi.question(agent, "db:read", "orders")).status())
        .isEqualTo(401);
  }

  private static long soon() {
    return Instant.now().getEpochSecond() + 60;
  }

  private static long issuedAt(String token) {
    return Jwts.claims(token).path("iat").asLong();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
