package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An agent acts for itself: its client opens no other way to a token, however well it signs. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherGrantTypesIT {

  private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String CIBA = "urn:openid:params:grant-type:ciba";
  private static final String CALLBACK = "https://agent.example.com/callback";

  private final TestRealm realm;
  private final AgentClient agent;

  OtherGrantTypesIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
  }

  @Test
  void password_grant_is_refused() {
    assertThatAnswer(grant("password", Map.of("username", "anybody", "password", "anything")))
        .isRefusedWith(400, "unauthorized_client");
  }

  @Test
  void authorization_code_grant_is_refused() {
    assertThatAnswer(grant("authorization_code", Map.of("code", "a.b.c", "redirect_uri", CALLBACK)))
        .isRefusedWith(400, "invalid_grant");
  }

  @Test
  void refresh_of_an_access_token_is_refused() {
    String token = agent.accessToken("db:read");
    assertThatAnswer(grant("refresh_token", Map.of("refresh_token", token)))
        .isRefusedWith(400, "invalid_grant");
  }

  @Test
  void token_exchange_is_refused() {
    Map<String, String> fields =
        Map.of(
            "subject_token",
            agent.accessToken("db:read"),
            "subject_token_type",
            "urn:ietf:params:oauth:token-type:access_token");
    Answer answer = grant(TOKEN_EXCHANGE, fields);
    assertThatAnswer(answer).isRefusedWith(400, "invalid_request");
  }

  @Test
  void device_code_grant_is_refused() {
    assertThatAnswer(grant(DEVICE, Map.of("device_code", "none")))
        .isRefusedWith(400, "invalid_grant")
        .saying("not allowed");
  }

  @Test
  void backchannel_grant_is_refused() {
    Answer answer = grant(CIBA, Map.of("auth_req_id", "none"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().has("access_token")).isFalse();
    assertThatAnswer(answer).tellsNothingOfTheServer();
  }

  @Test
  void unknown_grant_type_is_refused() {
    assertThatAnswer(grant("no_such_grant", Map.of())).isRefusedWith(400, "unsupported_grant_type");
  }

  @Test
  void browser_cannot_sign_in_to_an_agent() {
    String query =
        "?response_type=code&client_id=agent%3A" + agent.name() + "&redirect_uri=" + CALLBACK;
    Answer answer = realm.get("/protocol/openid-connect/auth" + query);
    assertThat(answer.status()).isBetween(400, 403);
    assertThatAnswer(answer).tellsNothingOfTheServer();
  }

  private Answer grant(String type, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("grant_type", type);
    return agent.token(all);
  }
}
