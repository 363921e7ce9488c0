package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Jwts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scope is a capability, and an agent gets those that it was granted. None of what Keycloak gives
 * to people comes along.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScopeIT {

  private final TestRealm realm;
  private final AgentClient agent;

  ScopeIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write", "db:delete");
    this.agent = realm.activeAgent("db:read", "db:write");
  }

  @Test
  void ungranted_scope_is_refused() {
    assertThatAnswer(agent.token("db:delete")).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void unknown_scope_is_refused() {
    assertThatAnswer(agent.token("no:such")).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void unknown_scope_is_refused_in_the_words_of_an_ungranted_one() {
    String unknown = agent.token("no:such").body().replace("no:such", "SCOPE");
    String ungranted = agent.token("db:delete").body().replace("db:delete", "SCOPE");
    assertThat(unknown).isEqualTo(ungranted);
  }

  @Test
  void one_bad_scope_refuses_the_whole_request() {
    assertThatAnswer(agent.token("db:read", "db:delete")).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void scope_asked_for_twice_is_in_the_token_once() {
    JsonNode claims = assertThatAnswer(agent.token("db:read", "db:read")).isAToken();
    assertThat(claims.path("scope").asText()).isEqualTo("db:read");
  }

  @Test
  void scope_is_told_apart_by_case() {
    assertThatAnswer(agent.token("DB:READ")).isRefusedWith(400, "invalid_scope");
  }

  /** What a new Keycloak realm offers to every client. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "offline_access",
        "profile",
        "email",
        "roles",
        "address",
        "phone",
        "microprofile-jwt"
      })
  void scope_of_people_is_refused(String scope) {
    assertThatAnswer(agent.token(scope)).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void openid_gives_an_id_token_that_names_nothing_but_the_agents_account() {
    String idToken = agent.token("openid", "db:read").expect(200).text("id_token");
    assertThat(Jwts.claims(idToken).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "exp", "iat", "jti", "iss", "aud", "sub", "typ", "azp", "at_hash");
  }

  @Test
  void openid_gives_no_refresh_token() {
    assertThat(agent.token("openid", "db:read").json().has("refresh_token")).isFalse();
  }

  @Test
  void withdrawn_grant_is_gone_with_the_next_token() {
    AgentClient other = realm.activeAgent("db:read", "db:write");
    realm.admin().withdraw(other.name(), "db:read").expect(204);
    assertThatAnswer(other.token("db:read")).isRefusedWith(400, "invalid_scope");
    assertThatAnswer(other.token("db:write")).isAToken();
  }

  @Test
  void grant_made_by_hand_as_a_client_scope_is_no_grant() {
    AgentClient other = realm.activeAgent();
    String client = "/clients/" + realm.admin().clientUuid(other.clientId());
    String scope = clientScope("db:delete");
    realm.admin().put(client + "/optional-client-scopes/" + scope, Map.of()).expect(204);
    assertThatAnswer(other.token("db:delete"))
        .isRefusedWith(400, "invalid_scope")
        .saying("no grant holds for: db:delete");
  }

  @Test
  void grant_made_by_hand_as_a_default_scope_is_no_grant() {
    AgentClient other = realm.activeAgent();
    String client = "/clients/" + realm.admin().clientUuid(other.clientId());
    String scope = clientScope("db:delete");
    realm.admin().put(client + "/default-client-scopes/" + scope, Map.of()).expect(204);
    assertThatAnswer(other.token()).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void grant_by_an_alias_is_a_grant_of_the_capability() {
    realm
        .admin()
        .post("/capabilities", Map.of("name", "files:read", "aliases", List.of("read_files")))
        .expect(201);
    AgentClient other = realm.activeAgent("read_files");
    JsonNode claims = assertThatAnswer(other.token("files:read")).isAToken();
    assertThat(claims.path("scope").asText()).isEqualTo("files:read");
  }

  @Test
  void scopes_of_one_agent_are_not_those_of_another() {
    AgentClient other = realm.activeAgent("db:delete");
    assertThatAnswer(other.token("db:delete")).isAToken();
    assertThatAnswer(other.token("db:read")).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void deleted_capability_is_gone_with_the_next_token() {
    realm.define("short:lived");
    AgentClient other = realm.activeAgent("short:lived");
    realm.admin().delete("/capabilities/short:lived?force=true");
    realm.admin().withdraw(other.name(), "short:lived");
    assertThatAnswer(other.token("short:lived")).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void token_without_scopes_carries_none_of_the_grants() {
    assertThat(Jwts.claims(agent.accessToken()).path("scope").asText()).isEmpty();
  }

  private String clientScope(String name) {
    for (JsonNode scope : realm.admin().get("/client-scopes").expect(200).json()) {
      if (scope.path("name").asText().equals(name)) {
        return scope.path("id").asText();
      }
    }
    throw new AssertionError("no client scope " + name);
  }
}
