package io.github.agentidentity.it.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmKeys;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An active agent trades an assertion for a short EdDSA-signed token that says who acts, with which
 * key, and carries exactly what was both granted and asked for.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgentTokenIT {

  private final TestRealm realm;
  private final AgentClient agent;
  private final ResourceServer api;

  AgentTokenIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write", "api:call", "db:delete");
    this.agent = realm.activeAgent("db:read", "db:write", "api:call");
    this.api = realm.resourceServer();
  }

  @Test
  void token_verifies_against_the_published_keys() {
    assertThat(RealmKeys.of(realm).verify(agent.accessToken("db:read"))).isTrue();
  }

  @Test
  void token_is_signed_with_the_realms_ed25519_key() {
    JsonNode header = Jwts.header(agent.accessToken("db:read"));
    JsonNode key = RealmKeys.of(realm).named(header.path("kid").asText());
    assertThat(header.path("alg").asText()).isEqualTo("EdDSA");
    assertThat(key.path("crv").asText()).isEqualTo("Ed25519");
  }

  @Test
  void agent_claim_names_the_agent_and_the_key_that_it_used() {
    JsonNode shown = realm.admin().get("/agents/" + agent.name()).expect(200).json();
    JsonNode claim = Jwts.claims(agent.accessToken()).path("agent");
    assertThat(claim.path("id")).isEqualTo(shown.path("id"));
    assertThat(claim.path("name").asText()).isEqualTo(agent.name());
    assertThat(claim.path("key").asText()).isEqualTo(agent.key().thumbprint());
  }

  @Test
  void token_names_its_realm_and_its_client() {
    JsonNode claims = Jwts.claims(agent.accessToken());
    assertThat(claims.path("iss").asText()).isEqualTo(realm.issuer());
    assertThat(claims.path("azp").asText()).isEqualTo(agent.clientId());
    assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
    assertThat(claims.path("jti").asText()).isNotEmpty();
  }

  @Test
  void subject_is_the_agents_service_account() {
    String uuid = realm.admin().clientUuid(agent.clientId());
    JsonNode account =
        realm.admin().get("/clients/" + uuid + "/service-account-user").expect(200).json();
    assertThat(Jwts.claims(agent.accessToken()).path("sub")).isEqualTo(account.path("id"));
  }

  @Test
  void scope_is_what_was_asked_for_and_nothing_more() {
    String scope = Jwts.claims(agent.accessToken("api:call", "db:read")).path("scope").asText();
    assertThat(scope.split(" ", -1)).containsExactlyInAnyOrder("api:call", "db:read");
  }

  @Test
  void no_scope_asked_for_is_no_scope_given() {
    assertThat(Jwts.claims(agent.accessToken()).path("scope").asText()).isEmpty();
  }

  @Test
  void token_lives_five_minutes() {
    JsonNode claims = Jwts.claims(agent.accessToken("db:read"));
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    assertThat(claims.path("iat").asLong()).isCloseTo(Instant.now().getEpochSecond(), within(15L));
  }

  @Test
  void answer_says_when_the_token_ends() {
    assertThat(agent.token("db:read").json().path("expires_in").asLong()).isBetween(295L, 300L);
  }

  @Test
  void answer_must_not_be_stored() {
    Answer answer = agent.token("db:read");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void answer_holds_an_access_token_and_no_other() {
    JsonNode answer = agent.token("db:read").json();
    assertThat(answer.has("access_token")).isTrue();
    assertThat(answer.has("refresh_token")).isFalse();
    assertThat(answer.has("id_token")).isFalse();
  }

  @Test
  void resource_becomes_the_only_audience() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    assertThat(Jwts.claims(token).path("aud").asText()).isEqualTo(api.uri());
  }

  @Test
  void without_a_resource_there_is_no_audience() {
    assertThat(Jwts.claims(agent.accessToken("db:read")).has("aud")).isFalse();
  }

  @Test
  void token_carries_no_roles_and_no_claims_of_people() {
    JsonNode claims = Jwts.claims(agent.accessToken("db:read"));
    assertThat(claims.fieldNames())
        .toIterable()
        .doesNotContain(
            "realm_access", "resource_access", "preferred_username", "email", "name", "clientHost");
  }

  @Test
  void introspection_shows_the_agent_with_its_status() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    JsonNode seen = api.introspect(token);
    assertThat(seen.path("active").asBoolean()).isTrue();
    assertThat(seen.path("agent").path("status").asText()).isEqualTo("ACTIVE");
    assertThat(seen.path("agent").path("key").asText()).isEqualTo(agent.key().thumbprint());
    assertThat(seen.path("scope").asText()).isEqualTo("db:read");
  }

  @Test
  void introspection_is_for_the_server_that_the_token_was_made_out_to() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    assertThat(realm.resourceServer().accepts(token)).isFalse();
  }

  @Test
  void agent_reads_itself_with_its_token() {
    assertThat(agent.me(agent.accessToken()).expect(200).text("name")).isEqualTo(agent.name());
  }

  @Test
  void every_token_is_another_one() {
    assertThat(agent.accessToken("db:read")).isNotEqualTo(agent.accessToken("db:read"));
  }
}
