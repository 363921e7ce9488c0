package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An agent may have several keys. A rotated one works until its grace ends, a revoked one not at
 * all, and no token outlives the key that it was asked for with.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyValidityIT {

  private final TestRealm realm;

  KeyValidityIT(TestRealm realm) {
    this.realm = realm.define("db:read");
  }

  @Test
  void every_proved_key_works() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair second = AgentKeyPair.generate();
    realm.admin().addKey(agent.name(), second).expect(201);
    assertThatAnswer(agent.token()).isAToken();
    assertThatAnswer(agent.withKey(second).token()).isAToken();
  }

  @Test
  void token_names_the_key_that_was_used() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair second = AgentKeyPair.generate();
    realm.admin().addKey(agent.name(), second).expect(201);
    JsonNode claims = Jwts.claims(agent.withKey(second).accessToken());
    assertThat(claims.path("agent").path("key").asText()).isEqualTo(second.thumbprint());
  }

  @Test
  void rotated_key_works_within_its_grace() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair next = rotate(agent, "PT1H");
    assertThatAnswer(agent.token()).isAToken();
    assertThatAnswer(agent.withKey(next).token()).isAToken();
  }

  @Test
  void rotated_key_ends_with_its_grace_and_the_new_one_goes_on() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair next = rotate(agent, "PT2S");
    await().atMost(Duration.ofSeconds(20)).until(() -> agent.token().status() != 200);
    assertThatAnswer(agent.token()).isRefusedWith(401, "invalid_client").saying("expired");
    assertThatAnswer(agent.withKey(next).token()).isAToken();
  }

  @Test
  void rotation_without_grace_ends_the_old_key_at_once() {
    AgentClient agent = realm.activeAgent();
    rotate(agent, "PT0S");
    assertThatAnswer(agent.token()).isRefusedWith(401, "invalid_client").saying("expired");
  }

  @Test
  void grace_is_a_day_where_nothing_is_said() {
    AgentClient agent = realm.activeAgent();
    realm.admin().rotateKey(agent.name(), AgentKeyPair.generate()).expect(201);
    Instant end = Instant.parse(shown(agent, agent.key()).path("notAfter").asText());
    assertThat(Duration.between(Instant.now(), end)).isBetween(hours(23), hours(24));
  }

  @Test
  void grace_longer_than_a_month_is_refused() {
    AgentClient agent = realm.activeAgent();
    Answer answer = realm.admin().rotateKey(agent.name(), AgentKeyPair.generate(), "P31D");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void second_rotation_does_not_lengthen_the_grace_of_the_first() {
    AgentClient agent = realm.activeAgent();
    rotate(agent, "PT1H");
    String end = shown(agent, agent.key()).path("notAfter").asText();
    rotate(agent, "PT24H");
    assertThat(shown(agent, agent.key()).path("notAfter").asText()).isEqualTo(end);
  }

  /** An agent may have 64 keys at once; those that have ended are none. */
  @Test
  void ended_keys_do_not_keep_an_agent_from_rotating() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair last = agent.key();
    for (int i = 0; i < 65; i++) {
      last = rotate(agent, "PT0S");
    }
    assertThatAnswer(agent.withKey(last).token()).isAToken();
  }

  @Test
  void token_ends_with_the_key_that_asked_for_it() {
    AgentClient agent = realm.activeAgent("db:read");
    rotate(agent, "PT60S");
    long end = Instant.parse(shown(agent, agent.key()).path("notAfter").asText()).getEpochSecond();
    assertThat(Jwts.claims(agent.accessToken("db:read")).path("exp").asLong()).isEqualTo(end);
  }

  @Test
  void answer_tells_the_shortened_life() {
    AgentClient agent = realm.activeAgent("db:read");
    rotate(agent, "PT60S");
    assertThat(agent.token("db:read").json().path("expires_in").asLong()).isBetween(1L, 60L);
  }

  @Test
  void revoked_key_ends_at_once() {
    AgentClient agent = realm.activeAgent();
    realm.admin().addKey(agent.name(), AgentKeyPair.generate()).expect(201);
    realm.admin().revokeKey(agent.name(), agent.key().thumbprint()).expect(204);
    assertThatAnswer(agent.token()).isRefusedWith(401, "invalid_client").saying("revoked");
  }

  @Test
  void other_keys_survive_a_revocation() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair second = AgentKeyPair.generate();
    realm.admin().addKey(agent.name(), second).expect(201);
    realm.admin().revokeKey(agent.name(), agent.key().thumbprint()).expect(204);
    assertThatAnswer(agent.withKey(second).token()).isAToken();
  }

  @Test
  void revoked_key_never_comes_back_to_its_agent() {
    AgentClient agent = realm.activeAgent();
    realm.admin().revokeKey(agent.name(), agent.key().thumbprint()).expect(204);
    assertThat(realm.admin().addKey(agent.name(), agent.key()).status()).isEqualTo(409);
  }

  @Test
  void key_of_another_agent_is_refused() {
    AgentClient first = realm.activeAgent();
    AgentClient second = realm.activeAgent();
    assertThat(realm.admin().addKey(second.name(), first.key()).status()).isEqualTo(409);
  }

  @Test
  void revoked_key_of_another_agent_is_refused() {
    AgentClient first = realm.activeAgent();
    realm.admin().revokeKey(first.name(), first.key().thumbprint()).expect(204);
    String name = TestRealm.randomName("agent");
    assertThat(realm.admin().createAgent(name, first.key()).status()).isEqualTo(409);
  }

  @Test
  void key_that_is_refused_leaves_no_agent_behind() {
    AgentClient first = realm.activeAgent();
    String name = TestRealm.randomName("agent");
    realm.admin().createAgent(name, first.key()).expect(409);
    assertThat(realm.admin().get("/agents/" + name).status()).isEqualTo(404);
    assertThat(realm.admin().get("/clients?clientId=agent:" + name).json()).isEmpty();
  }

  @Test
  void same_key_may_serve_in_another_realm() {
    AgentClient here = realm.activeAgent();
    try (TestRealm elsewhere = TestRealm.create(realm.server())) {
      elsewhere.admin().createAgent("twin", here.key()).expect(201);
      assertThatAnswer(elsewhere.admin().agent("twin", here.key()).token()).isAToken();
    }
  }

  @Test
  void proof_for_another_realm_is_refused() {
    AgentKeyPair key = AgentKeyPair.generate();
    String proof = Jwts.keyProof(key, "proved", realm.issuer().replace(realm.name(), "master"));
    Answer answer =
        realm
            .admin()
            .createAgent(Map.of("name", "proved", "publicKey", key.jwk(), "keyProof", proof));
    assertThat(answer.status()).isEqualTo(400);
  }

  private AgentKeyPair rotate(AgentClient agent, String grace) {
    AgentKeyPair next = AgentKeyPair.generate();
    realm.admin().rotateKey(agent.name(), next, grace).expect(201);
    return next;
  }

  private JsonNode shown(AgentClient agent, AgentKeyPair key) {
    JsonNode keys = realm.admin().get("/agents/" + agent.name() + "/keys").expect(200).json();
    return StreamSupport.stream(keys.spliterator(), false)
        .filter(found -> found.path("thumbprint").asText().equals(key.thumbprint()))
        .findFirst()
        .orElseThrow();
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours).plusSeconds(1);
  }
}
