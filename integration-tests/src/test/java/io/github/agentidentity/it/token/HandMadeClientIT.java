package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An administrator who changes an agent's client in Keycloak's own console cannot open a way to a
 * token that does not lead through a key of the agent.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandMadeClientIT {

  private final TestRealm realm;

  HandMadeClientIT(TestRealm realm) {
    this.realm = realm.define("db:read");
  }

  @Test
  void client_secret_set_by_hand_gives_no_token() {
    AgentClient agent = realm.activeAgent("db:read");
    change(agent, client -> client.put("clientAuthenticatorType", "client-secret"));
    assertThatAnswer(withSecret(agent)).isRefusedWith(400, "invalid_client");
  }

  @Test
  void client_secret_gives_no_token_where_the_marker_was_removed_too() {
    AgentClient agent = realm.activeAgent("db:read");
    change(
        agent,
        client -> {
          client.put("clientAuthenticatorType", "client-secret");
          client.putObject("attributes").put("agent-identity.agent", "");
        });
    assertThatAnswer(withSecret(agent)).isRefusedWith(400, "invalid_client");
  }

  @Test
  void keycloaks_own_signed_jwt_set_by_hand_gives_no_token() {
    AgentClient agent = realm.activeAgent("db:read");
    change(agent, client -> client.put("clientAuthenticatorType", "client-jwt"));
    Answer answer = agent.token("db:read");
    assertThat(answer.status()).isBetween(400, 401);
    assertThatAnswer(answer).isRefusedWith(answer.status(), "invalid_client");
  }

  @Test
  void public_client_made_by_hand_gives_no_token() {
    AgentClient agent = realm.activeAgent("db:read");
    change(agent, client -> client.put("publicClient", true));
    Answer answer =
        TokenRequest.empty(realm)
            .field("grant_type", "client_credentials")
            .field("client_id", agent.clientId())
            .send();
    assertThat(answer.status()).isBetween(400, 401);
    assertThat(answer.json().has("access_token")).isFalse();
  }

  @Test
  void suspended_agent_with_a_client_secret_set_by_hand_gets_no_token() {
    AgentClient agent = realm.activeAgent("db:read");
    realm.admin().suspend(agent.name(), "test").expect(204);
    change(
        agent,
        client -> client.put("clientAuthenticatorType", "client-secret").put("enabled", true));
    assertThatAnswer(withSecret(agent)).isRefusedLikeAnUnknownClient();
  }

  @Test
  void authenticator_put_back_by_hand_works_again() {
    AgentClient agent = realm.activeAgent("db:read");
    change(agent, client -> client.put("clientAuthenticatorType", "client-secret"));
    change(agent, client -> client.put("clientAuthenticatorType", "agent-ed25519"));
    assertThatAnswer(agent.token("db:read")).isAToken();
  }

  @Test
  void client_that_merely_claims_to_be_an_agent_gets_no_token() {
    String clientId = "agent:" + TestRealm.randomName("impostor");
    realm
        .admin()
        .post(
            "/clients", Map.of("clientId", clientId, "serviceAccountsEnabled", true, "secret", "s"))
        .expect(201);
    Answer answer = withSecret(clientId, realm.admin().newClientSecret(clientId));
    assertThatAnswer(answer).isRefusedWith(400, "unauthorized_client");
  }

  private Answer withSecret(AgentClient agent) {
    String path = "/clients/" + realm.admin().clientUuid(agent.clientId());
    String secret = realm.admin().post(path + "/client-secret").expect(200).text("value");
    return withSecret(agent.clientId(), secret);
  }

  private Answer withSecret(String clientId, String secret) {
    return TokenRequest.empty(realm)
        .field("grant_type", "client_credentials")
        .field("client_id", clientId)
        .field("client_secret", secret)
        .send();
  }

  private void change(AgentClient agent, Consumer<ObjectNode> change) {
    String path = "/clients/" + realm.admin().clientUuid(agent.clientId());
    ObjectNode client = (ObjectNode) realm.admin().get(path).expect(200).json();
    change.accept(client);
    realm.admin().put(path, client).expect(204);
  }
}
