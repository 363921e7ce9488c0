package io.github.agentidentity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Without a key of the agent nobody learns whether it exists, in which state it is, or whether the
 * realm knows agents at all: status, headers and body are the same to the byte.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoOracleIT {

  private static final AgentKeyPair STRANGER = AgentKeyPair.generate();

  private final TestRealm realm;
  private final AgentClient agent;
  private final String plainRealm = TestRealm.randomName("plain");
  private Seen unknown;

  NoOracleIT(TestRealm realm) {
    this.realm = realm;
    this.agent = realm.activeAgent();
    this.unknown = askAs("agent:nobody");
  }

  private record Seen(int status, String body, Map<String, List<String>> headers) {}

  @BeforeAll
  void make_a_realm_without_the_pack() {
    realm.server().createRealm(Map.of("realm", plainRealm, "enabled", true));
  }

  @AfterAll
  void remove_it() {
    realm.server().deleteRealm(plainRealm);
  }

  @Test
  void wrong_key_of_an_active_agent_is_answered_like_an_unknown_agent() {
    assertThat(askAs(agent.clientId())).isEqualTo(unknown);
  }

  @Test
  void wrong_key_of_a_pending_agent_is_answered_like_an_unknown_agent() {
    assertThat(askAs(realm.pendingAgent().clientId())).isEqualTo(unknown);
  }

  @Test
  void wrong_key_of_a_suspended_agent_is_answered_like_an_unknown_agent() {
    AgentClient suspended = realm.activeAgent();
    realm.admin().suspend(suspended.name(), "test").expect(204);
    assertThat(askAs(suspended.clientId())).isEqualTo(unknown);
  }

  @Test
  void wrong_key_of_a_revoked_agent_is_answered_like_an_unknown_agent() {
    AgentClient revoked = realm.activeAgent();
    realm.admin().revoke(revoked.name()).expect(204);
    assertThat(askAs(revoked.clientId())).isEqualTo(unknown);
  }

  @Test
  void wrong_assertion_type_is_answered_like_an_unknown_agent() {
    String assertion = agent.assertion();
    TokenRequest request =
        TokenRequest.with(realm, assertion)
            .without("client_assertion_type")
            .field("client_assertion_type", "something-else");
    assertThat(seen(request.send())).isEqualTo(unknown);
  }

  @Test
  void realm_without_the_pack_answers_like_an_unknown_agent() {
    RealmAdmin plain = realm.server().realm(plainRealm);
    String assertion = Jwts.clientAssertion(STRANGER, agent.clientId(), plain.issuer());
    AgentClient client = plain.agent(agent.name(), STRANGER);
    assertThat(seen(client.tokenWith(assertion))).isEqualTo(unknown);
  }

  @Test
  void client_that_is_no_agent_is_answered_like_an_unknown_agent() {
    assertThat(askAs(realm.resourceServer().uri())).isEqualTo(unknown);
  }

  private Seen askAs(String clientId) {
    String assertion = Jwts.clientAssertion(STRANGER, clientId, realm.issuer());
    return seen(agent.tokenWith(assertion));
  }

  private static Seen seen(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return new Seen(answer.status(), answer.body(), headers);
  }
}
