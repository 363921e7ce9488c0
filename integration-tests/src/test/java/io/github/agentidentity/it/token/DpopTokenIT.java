package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** RFC 9449: a token that is bound to the agent's key is of no use to a thief of the token. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DpopTokenIT {

  private final TestRealm realm;
  private final AgentClient agent;

  DpopTokenIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
  }

  @Test
  void token_is_bound_to_the_agents_own_key() {
    Answer answer = request(proof(agent.key()));
    JsonNode claims = assertThatAnswer(answer).isAToken();
    assertThat(claims.path("cnf").path("jkt").asText()).isEqualTo(agent.key().thumbprint());
    assertThat(answer.text("token_type")).isEqualTo("DPoP");
  }

  @Test
  void bound_token_does_not_work_as_a_bearer_token() {
    String token = request(proof(agent.key())).expect(200).text("access_token");
    assertThat(agent.me(token).status()).isEqualTo(401);
  }

  @Test
  void proof_that_somebody_else_signed_is_refused() {
    AgentKeyPair thief = AgentKeyPair.generate();
    String forged =
        Jwts.signedBy(thief)
            .header("typ", "dpop+jwt")
            .header("jwk", agent.key().jwk())
            .claim("htm", "POST")
            .claim("htu", realm.tokenEndpoint())
            .validFor(Duration.ofSeconds(60))
            .compact();
    Answer answer = request(forged);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().has("access_token")).isFalse();
  }

  private Answer request(String proof) {
    return TokenRequest.of(realm, agent).field("scope", "db:read").header("DPoP", proof).send();
  }

  private String proof(AgentKeyPair key) {
    return Jwts.signedBy(key)
        .header("typ", "dpop+jwt")
        .header("jwk", key.jwk())
        .claim("htm", "POST")
        .claim("htu", realm.tokenEndpoint())
        .validFor(Duration.ofSeconds(60))
        .compact();
  }
}
