package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmKeys;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Jwts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The pack signs with Ed25519 by Bouncy Castle and leaves every other key to Keycloak: people keep
 * their RS256 tokens, and a realm with an Ed448 key keeps signing with it.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealmSigningKeyIT {

  private final TestRealm realm;

  RealmSigningKeyIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void register_a_person_and_her_application() {
    realm.admin().post("/users", PERSON).expect(201);
    realm.admin().post("/clients", APPLICATION).expect(201);
  }

  private static final Map<String, Object> PERSON =
      Map.of(
          "username", "alice",
          "email", "alice@example.com",
          "firstName", "Alice",
          "lastName", "Example",
          "enabled", true,
          "emailVerified", true,
          "credentials",
              List.of(Map.of("type", "password", "value", "wonderland", "temporary", false)));

  private static final Map<String, Object> APPLICATION =
      Map.of("clientId", "app", "publicClient", true, "directAccessGrantsEnabled", true);

  @Test
  void people_still_get_rs256_tokens() {
    String token = personsToken();
    assertThat(Jwts.header(token).path("alg").asText()).isEqualTo("RS256");
    assertThat(RealmKeys.of(realm).verify(token)).isTrue();
  }

  @Test
  void tokens_of_people_say_nothing_of_agents() {
    assertThat(Jwts.claims(personsToken()).has("agent")).isFalse();
  }

  @Test
  void tokens_of_people_still_open_userinfo() {
    String path = "/realms/" + realm.name() + "/protocol/openid-connect/userinfo";
    assertThat(realm.anonymous().bearer(personsToken()).get(path).status()).isEqualTo(200);
  }

  @Test
  void signature_over_other_claims_is_refused_by_the_realm() {
    String[] mine = realm.activeAgent().accessToken().split("\\.", -1);
    AgentClient other = realm.activeAgent();
    String[] theirs = other.accessToken().split("\\.", -1);
    assertThat(other.me(mine[0] + "." + mine[1] + "." + theirs[2]).status()).isEqualTo(401);
  }

  @Test
  void realm_with_an_ed448_key_signs_with_it() {
    try (TestRealm large = TestRealm.create(realm.server())) {
      large.admin().post("/components", ed448Key(large)).expect(201);
      AgentClient agent = large.activeAgent();
      String token = agent.accessToken();
      String kid = Jwts.header(token).path("kid").asText();
      assertThat(RealmKeys.of(large).named(kid).path("crv").asText()).isEqualTo("Ed448");
      assertThat(RealmKeys.of(large).verify(token)).isTrue();
      assertThat(agent.me(token).status()).isEqualTo(200);
    }
  }

  private String personsToken() {
    TokenRequest request =
        TokenRequest.empty(realm)
            .field("grant_type", "password")
            .field("client_id", "app")
            .field("username", "alice")
            .field("password", "wonderland")
            .field("scope", "openid");
    var answer = request.send();
    assertThatAnswer(answer).isAToken();
    return answer.text("access_token");
  }

  private static Map<String, Object> ed448Key(TestRealm realm) {
    return Map.of(
        "name", "ed448",
        "parentId", realm.admin().get("").expect(200).text("id"),
        "providerId", "eddsa-generated",
        "providerType", "org.keycloak.keys.KeyProvider",
        "config", Map.of("priority", List.of("500"), "eddsaEllipticCurveKey", List.of("Ed448")));
  }
}
