package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same assertion opens introspection and revocation, and for the same agents only. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnAssertionIT {

  private final TestRealm realm;
  private final AgentClient agent;
  private final ResourceServer api;

  OwnAssertionIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
    this.api = realm.resourceServer();
  }

  @Test
  void agent_may_introspect() {
    Answer answer = agent.introspect("no-token-at-all").expect(200);
    assertThat(answer.json().path("active").asBoolean(true)).isFalse();
  }

  @Test
  void agent_learns_nothing_of_a_token_for_somebody_else() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    Answer answer = realm.activeAgent().introspect(token).expect(200);
    assertThat(answer.json().path("active").asBoolean(true)).isFalse();
    assertThat(answer.json().size()).isEqualTo(1);
  }

  @Test
  void introspection_with_a_strangers_key_is_refused() {
    Answer answer = agent.withKey(AgentKeyPair.generate()).introspect("whatever");
    assertThat(answer.status()).isEqualTo(401);
    assertThatAnswer(answer).tellsNothingOfTheServer();
  }

  @Test
  void introspection_by_a_suspended_agent_is_refused() {
    AgentClient suspended = realm.activeAgent();
    realm.admin().suspend(suspended.name(), "test").expect(204);
    Answer answer = suspended.introspect("whatever");
    assertThat(answer.status()).isBetween(400, 401);
    assertThat(answer.json().has("active")).isFalse();
  }

  @Test
  void assertion_is_good_for_one_endpoint_only_once() {
    String assertion = agent.assertion();
    agent.tokenWith(assertion).expect(200);
    Answer answer =
        realm.postForm(
            "/protocol/openid-connect/token/introspect",
            Map.of(
                "token",
                "whatever",
                "client_assertion_type",
                AgentClient.ASSERTION_TYPE,
                "client_assertion",
                assertion));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void agent_revokes_its_own_token() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    assertThat(api.accepts(token)).isTrue();
    agent.revoke(token).expect(200);
    assertThat(api.accepts(token)).isFalse();
  }

  @Test
  void agent_cannot_revoke_the_token_of_another() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    realm.activeAgent().revoke(token);
    assertThat(api.accepts(token)).isTrue();
  }

  @Test
  void revocation_with_a_strangers_key_is_refused() {
    String token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
    assertThat(agent.withKey(AgentKeyPair.generate()).revoke(token).status()).isEqualTo(401);
    assertThat(api.accepts(token)).isTrue();
  }
}
