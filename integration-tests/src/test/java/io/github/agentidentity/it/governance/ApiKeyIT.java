package io.github.agentidentity.it.governance;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents that cannot sign, and every way in which their secrets must not work. */
@RealmTest
final class ApiKeyIT {

  private final TestRealm realm;
  private final AdminClient server;
  private final Inbox inbox;

  ApiKeyIT(TestRealm realm, AdminClient server) {
    this.realm = realm;
    this.server = server;
    this.inbox = new Inbox(realm);
  }

  /** A key, its secret, and the agent that it is for. */
  private record Key(String agent, String id, String secret) {}

  @BeforeEach
  void allow() {
    inbox.attribute("agent-governance.api-keys", "true");
  }

  @Test
  void agent_that_cannot_sign_gets_a_token_by_its_key() {
    String capability = inbox.capability();
    Key key = key(unsigned(capability));
    JsonNode claims = assertThatAnswer(token(key, capability)).isAToken();
    assertThat(claims.path("scope").asText()).contains(capability);
    assertThat(claims.path("agent").path("proof").asText()).isEqualTo("api_key");
    assertThat(claims.path("agent").path("api_key").asText()).isEqualTo(key.id());
    assertThat(claims.path("agent").has("key")).isFalse();
  }

  @Test
  void key_works_by_http_basic() {
    Key key = key(unsigned());
    Answer answer =
        realm
            .anonymous()
            .basic("agent%3A" + key.agent(), key.secret())
            .postForm(path(realm), Map.of("grant_type", "client_credentials"));
    assertThatAnswer(answer).isAToken();
  }

  @Test
  void agent_that_signs_may_have_a_key_beside() {
    AgentClient agent = realm.activeAgent();
    Key key = key(agent.name());
    assertThatAnswer(token(key)).isAToken();
    assertThatAnswer(agent.token()).isAToken();
  }

  @Test
  void secret_is_shown_once_and_counted() {
    Key key = key(unsigned());
    token(key).expect(200);
    token(key).expect(200);
    Answer list = inbox.get(keys(key.agent())).expect(200);
    assertThat(list.body()).doesNotContain(key.secret());
    JsonNode shown = list.json().get(0);
    assertThat(shown.path("prefix").asText()).startsWith("agt_key_").hasSize(14);
    assertThat(shown.path("useCount").asLong()).isEqualTo(2);
    assertThat(Instant.parse(shown.path("lastUsedAt").asText()).getEpochSecond() % 60).isZero();
  }

  @Test
  void key_ends_in_ninety_days_unless_said_and_in_a_year_at_most() {
    String agent = unsigned();
    JsonNode usual = post(keys(agent), Map.of()).expect(201).json();
    assertThat(life(usual)).isEqualTo(Duration.ofDays(90));
    assertThat(life(post(keys(agent), Map.of("expiresIn", "P365D")).expect(201).json()))
        .isEqualTo(Duration.ofDays(365));
    assertThat(post(keys(agent), Map.of("expiresIn", "P366D")).status()).isEqualTo(400);
    assertThat(post(keys(agent), Map.of("expiresIn", "-PT1H")).status()).isEqualTo(400);
  }

  @Test
  void expired_key_is_refused_and_ended_its_tokens() {
    String agent = unsigned();
    Key key = key(agent, Map.of("expiresIn", "PT5S"));
    JsonNode claims = assertThatAnswer(token(key)).isAToken();
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(5);
    await().atMost(Duration.ofSeconds(30)).until(() -> token(key).status() != 200);
    assertThatAnswer(token(key)).isRefusedLikeAnUnknownClient();
  }

  @Test
  void revoked_key_is_refused() {
    Key key = key(unsigned());
    post(keys(key.agent()) + "/" + key.id() + "/revoke", Map.of()).expect(200);
    assertThatAnswer(token(key)).isRefusedLikeAnUnknownClient();
    assertThat(post(keys(key.agent()) + "/" + key.id() + "/revoke", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void rotated_key_holds_until_its_grace_is_over() {
    Key old = key(unsigned());
    Answer rotated =
        post(keys(old.agent()) + "/" + old.id() + "/rotate", Map.of("grace", "PT4S")).expect(201);
    Key fresh = new Key(old.agent(), rotated.text("id"), rotated.text("secret"));
    assertThatAnswer(token(old)).isAToken();
    assertThatAnswer(token(fresh)).isAToken();
    await().atMost(Duration.ofSeconds(30)).until(() -> token(old).status() != 200);
    assertThatAnswer(token(old)).isRefusedLikeAnUnknownClient();
    assertThatAnswer(token(fresh)).isAToken();
  }

  @Test
  void key_is_rotated_once() {
    Key key = key(unsigned());
    post(keys(key.agent()) + "/" + key.id() + "/rotate", Map.of()).expect(201);
    assertThat(post(keys(key.agent()) + "/" + key.id() + "/rotate", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void realm_that_is_off_refuses_keys_and_hands_out_none() {
    Key key = key(unsigned());
    inbox.attribute("agent-governance.api-keys", "false");
    assertThatAnswer(token(key)).isRefusedLikeAnUnknownClient();
    assertThat(post(keys(key.agent()), Map.of()).status()).isEqualTo(403);
    post(keys(key.agent()) + "/" + key.id() + "/revoke", Map.of()).expect(200);
  }

  @Test
  void key_of_another_agent_is_refused() {
    Key key = key(unsigned());
    Key stolen = new Key(unsigned(), key.id(), key.secret());
    key(stolen.agent());
    assertThatAnswer(token(stolen)).isRefusedLikeAnUnknownClient();
    String other = keys(stolen.agent()) + "/" + key.id();
    assertThat(post(other + "/revoke", Map.of()).status()).isEqualTo(404);
    assertThat(post(other + "/rotate", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void key_is_refused_in_another_realm() {
    Key key = key(unsigned());
    try (TestRealm other = TestRealm.create(server)) {
      new Inbox(other).attribute("agent-governance.api-keys", "true");
      other.admin().createAgent(key.agent(), AgentKeyPair.generate()).expect(201);
      assertThatAnswer(token(other, key)).isRefusedLikeAnUnknownClient();
    }
  }

  @Test
  void suspended_agent_is_refused_and_comes_back() {
    Key key = key(unsigned());
    realm.admin().suspend(key.agent(), "test").expect(204);
    assertThatAnswer(token(key)).isRefusedWith(400, "unauthorized_client");
    realm.admin().resume(key.agent()).expect(204);
    assertThatAnswer(token(key)).isAToken();
  }

  @Test
  void unknown_agent_and_wrong_secret_look_the_same() {
    Key key = key(unsigned());
    Answer unknown = token(new Key("nobody-here", "", key.secret()));
    Answer wrong = token(new Key(key.agent(), "", key.secret() + "x"));
    assertThatAnswer(unknown).isRefusedLikeAnUnknownClient();
    assertThat(wrong.status()).isEqualTo(unknown.status());
    assertThat(wrong.body()).isEqualTo(unknown.body());
  }

  @Test
  void guessing_is_slowed_down() {
    Key key = key(unsigned());
    Key guess = new Key(key.agent(), "", "agt_key_" + "A".repeat(43));
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      seen.add(token(guess).status());
    }
    assertThat(seen).containsExactlyInAnyOrder(401, 429);
    assertThat(token(guess).headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void token_by_a_key_changes_nothing() {
    Key key = key(realm.activeAgent().name());
    String token = token(key).expect(200).text("access_token");
    AgentKeyPair fresh = AgentKeyPair.generate();
    Map<String, Object> body =
        Map.of(
            "publicKey", fresh.jwk(),
            "keyProof", Jwts.keyProof(fresh, key.agent(), realm.issuer()));
    String me = "/realms/" + realm.name() + "/agent-identity/agents/me";
    assertThat(realm.anonymous().bearer(token).get(me).status()).isEqualTo(200);
    assertThat(realm.anonymous().bearer(token).post(me + "/keys/rotate", body).status())
        .isEqualTo(403);
  }

  @Test
  void token_by_a_key_asks_before_acting_until_the_key_is_revoked() {
    String capability = inbox.capability();
    Key key = key(unsigned(capability));
    String token = token(key).expect(200).text("access_token");
    assertThat(decision(token, key.agent(), capability).path("decision").asBoolean()).isTrue();
    post(keys(key.agent()) + "/" + key.id() + "/revoke", Map.of()).expect(200);
    JsonNode refused = decision(token, key.agent(), capability);
    assertThat(refused.path("decision").asBoolean(true)).isFalse();
    assertThat(refused.toString()).contains("api_key_invalid");
  }

  private JsonNode decision(String token, String agent, String action) {
    Map<String, Object> question =
        Map.of(
            "subject", Map.of("type", "agent", "id", agent),
            "action", Map.of("name", action),
            "resource", Map.of("type", "thing", "id", "1"));
    return realm
        .anonymous()
        .bearer(token)
        .post("/realms/" + realm.name() + "/agent-access/access/v1/evaluation", question)
        .expect(200)
        .json();
  }

  @Test
  void agent_has_twenty_live_keys_at_most() {
    String agent = unsigned();
    for (int i = 0; i < 20; i++) {
      post(keys(agent), Map.of()).expect(201);
    }
    assertThat(post(keys(agent), Map.of()).status()).isEqualTo(409);
  }

  @Test
  void viewer_lists_but_hands_out_nothing() {
    var viewer = inbox.person("view-agents");
    String path = inbox.governance(keys(unsigned()));
    assertThat(viewer.http().get(path).status()).isEqualTo(200);
    assertThat(viewer.http().post(path, Map.of()).status()).isEqualTo(403);
  }

  /** An agent without any key of its own. */
  private String unsigned(String... capabilities) {
    String name = TestRealm.randomName("plain");
    realm.admin().createAgent(Map.of("name", name)).expect(201);
    for (String capability : capabilities) {
      realm.admin().grant(name, capability).expect(201);
    }
    return name;
  }

  private Key key(String agent) {
    return key(agent, Map.of("label", "test"));
  }

  private Key key(String agent, Map<String, ?> body) {
    Answer made = post(keys(agent), body).expect(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    return new Key(agent, made.text("id"), made.text("secret"));
  }

  private Answer token(Key key, String... scopes) {
    return token(realm, key, scopes);
  }

  private static Answer token(TestRealm where, Key key, String... scopes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", "agent:" + key.agent());
    fields.put("client_secret", key.secret());
    if (scopes.length > 0) {
      fields.put("scope", String.join(" ", scopes));
    }
    return where.anonymous().postForm(path(where), fields);
  }

  private static String path(TestRealm where) {
    return "/realms/" + where.name() + "/protocol/openid-connect/token";
  }

  private Answer post(String path, Map<String, ?> body) {
    return realm.admin().post("/agent-governance" + path, body);
  }

  private static String keys(String agent) {
    return "/agents/" + agent + "/api-keys";
  }

  private static Duration life(JsonNode key) {
    return Duration.between(
        Instant.parse(key.path("createdAt").asText()),
        Instant.parse(key.path("expiresAt").asText()));
  }
}
