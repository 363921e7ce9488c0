package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tokens of agents and of people are Keycloak's own, whatever envelope they come in. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimTokenIT {

  private static final String TOKEN = "/api/v1/token";
  private static final String CLIENT = "agent-developer-cli";

  private final TestRealm realm;
  private AimAgent agent;

  AimTokenIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void an_agent_and_the_client_of_the_tools() {
    realm.define("db:read", "db:write");
    agent = AimAgent.register(realm, "db:read");
    Map<String, Object> client =
        Map.of(
            "clientId",
            CLIENT,
            "publicClient",
            true,
            "directAccessGrantsEnabled",
            true,
            "attributes",
            Map.of(
                "oauth2.device.authorization.grant.enabled", "true",
                "pkce.code.challenge.method", "S256"));
    realm.admin().post("/clients", client).expect(201);
  }

  @Test
  void an_agent_that_signs_gets_an_access_token_of_its_own() {
    Answer token = agent.post(TOKEN, Map.of("agentId", agent.id(), "scope", "db:read")).expect(200);

    assertThat(token.text("tokenType")).isEqualTo("Bearer");
    assertThat(token.text("access_token")).isEqualTo(token.text("accessToken"));
    assertThat(token.json().get("expiresIn").asInt()).isPositive();
    assertThat(token.text("scope")).contains("db:read");
    assertThat(part(token.text("accessToken"), 0).path("alg").asText()).isEqualTo("EdDSA");
    JsonNode claims = part(token.text("accessToken"), 1);
    assertThat(claims.path("agent").path("id").asText()).isEqualTo(agent.id());
    assertThat(claims.path("agent").path("key").asText()).isEqualTo(agent.key().thumbprint());
  }

  @Test
  void the_key_of_the_token_is_published() {
    String token = agent.post(TOKEN, Map.of("agentId", agent.id())).expect(200).text("accessToken");
    String key = part(token, 0).path("kid").asText();

    Answer keys = agent.http().get("/.well-known/jwks.json", Map.of()).expect(200);

    assertThat(keys.json().path("keys").findValuesAsText("kid")).contains(key);
  }

  @Test
  void nobody_gets_a_token_without_a_signature() {
    Map<String, String> body = Map.of("agentId", agent.id(), "scope", "db:read");
    AimAgent forger = agent.withKey(AgentKeyPair.generate());

    assertThat(agent.http().post(TOKEN, body).status()).isEqualTo(401);
    assertThat(forger.post(TOKEN, body).status()).isEqualTo(401);
  }

  @Test
  void an_agent_gets_no_token_of_another() {
    AimAgent other = AimAgent.register(realm);

    assertThat(agent.post(TOKEN, Map.of("agentId", other.id())).status()).isEqualTo(403);
  }

  @Test
  void what_was_not_granted_is_not_in_any_token() {
    Answer refused = agent.post(TOKEN, Map.of("agentId", agent.id(), "scope", "db:write"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isNotBlank();
  }

  @Test
  void a_suspended_agent_gets_no_token() {
    AimAgent suspended = AimAgent.register(realm);
    realm.admin().suspend(suspended.id(), "test").expect(204);

    assertThat(suspended.post(TOKEN, Map.of("agentId", suspended.id())).status()).isEqualTo(403);
  }

  @Test
  void a_refresh_token_of_the_realm_gives_new_tokens_in_both_spellings() {
    AimPerson person = AimPerson.with(realm, CLIENT);

    Answer tokens =
        person.http().post("/api/v1/auth/refresh", Map.of("refresh_token", person.refreshToken()));

    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.text("access_token")).isEqualTo(tokens.text("accessToken")).isNotBlank();
    assertThat(tokens.text("refresh_token")).isEqualTo(tokens.text("refreshToken")).isNotBlank();
    assertThat(tokens.text("token_type")).isEqualTo("Bearer");
    assertThat(tokens.json().get("expires_in").asInt()).isPositive();
    Map<String, String> camel = Map.of("refreshToken", tokens.text("refresh_token"));
    assertThat(person.http().post("/api/v1/auth/refresh", camel).status()).isEqualTo(200);
  }

  @Test
  void hole_5_a_revoked_token_is_never_recovered() {
    AimPerson person = AimPerson.with(realm, CLIENT);
    Map<String, String> token = Map.of("refresh_token", person.refreshToken());
    person.http().post("/api/v1/auth/revoke", token).expect(200);

    Answer refreshed = person.http().post("/api/v1/auth/refresh", token);
    Answer recovered =
        person
            .http()
            .post("/api/v1/auth/sdk/recover", Map.of("old_refresh_token", person.refreshToken()));

    assertThat(refreshed.status()).isEqualTo(401);
    assertThat(refreshed.text("error")).doesNotContainIgnoringCase("invalid");
    assertThat(refreshed.text("error")).doesNotContainIgnoringCase("revoked");
    assertThat(recovered.status()).isEqualTo(401);
  }

  @Test
  void hole_6_a_refresh_token_is_no_access_token() {
    AimPerson person = AimPerson.with(realm, CLIENT, "agent-developer");
    Map<String, String> header = AimHttp.bearer(person.refreshToken());

    assertThat(person.http().get("/api/v1/agents", header).status()).isEqualTo(401);
  }

  @Test
  void a_person_is_told_where_to_sign_in_on_another_device() {
    JsonNode code = deviceCode().json();
    assertThat(code.properties())
        .extracting(Map.Entry::getKey)
        .contains(
            "deviceCode",
            "userCode",
            "verificationUri",
            "verificationUriComplete",
            "expiresIn",
            "interval");
  }

  @Test
  void a_device_is_told_to_wait_and_then_to_wait_longer() {
    Map<String, String> poll =
        Map.of(
            "deviceCode",
            deviceCode().text("deviceCode"),
            "grantType",
            "urn:ietf:params:oauth:grant-type:device_code");
    Answer waiting = agent.http().post("/api/v1/oauth/device/token", poll);
    assertThat(waiting.status()).isEqualTo(400);
    assertThat(waiting.text("error")).isEqualTo("authorization_pending");
    assertThat(agent.http().post("/api/v1/oauth/device/token", poll).text("error"))
        .isEqualTo("slow_down");
  }

  private Answer deviceCode() {
    return agent
        .http()
        .post("/api/v1/oauth/device/code", Map.of("clientId", "opena2a-cli"))
        .expect(200);
  }

  @Test
  void a_device_code_that_nobody_gave_out_is_refused() {
    Answer refused =
        agent.http().post("/api/v1/oauth/device/token", Map.of("deviceCode", "made up"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isNotBlank();
  }

  private static JsonNode part(String jwt, int index) {
    byte[] json = Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[index]);
    return Json.parse(new String(json, StandardCharsets.UTF_8));
  }
}
