package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** RFC 9449 §7: a bound token asks with a proof for this very request, once. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DpopBearerIT {

  private final TestRealm realm;
  private final AgentClient agent;
  private final String token;

  DpopBearerIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
    this.token =
        TokenRequest.of(realm, agent)
            .field("scope", "db:read")
            .header("DPoP", proof("POST", realm.tokenEndpoint(), null))
            .send()
            .expect(200)
            .text("access_token");
  }

  @Test
  void bound_token_with_its_proof_is_taken() {
    Answer answer = ask("DPoP", proof("POST", evaluation(), token));
    assertThat(answer.expect(200).json().path("decision").asBoolean()).isTrue();
  }

  @Test
  void bound_token_without_a_proof_is_refused() {
    assertThat(ask("Bearer", null).status()).isEqualTo(401);
    assertThat(ask("DPoP", null).status()).isEqualTo(401);
  }

  @Test
  void proof_counts_once() {
    String proof = proof("POST", evaluation(), token);
    ask("DPoP", proof).expect(200);
    assertThat(ask("DPoP", proof).status()).isEqualTo(401);
  }

  @Test
  void proof_for_another_address_is_refused() {
    String proof = proof("POST", realm.tokenEndpoint(), token);
    assertThat(ask("DPoP", proof).status()).isEqualTo(401);
  }

  @Test
  void request_is_made_with_one_proof() {
    String address = realm.issuer() + "/agent-access/requests";
    realm.define("db:write");
    Answer answer =
        with("DPoP", proof("POST", address, token))
            .post(
                "/realms/" + realm.name() + "/agent-access/requests",
                Map.of("capability", "db:write", "reason", "nightly report"));
    assertThat(answer.status()).isEqualTo(201);
  }

  private Answer ask(String scheme, String proof) {
    var question = AccessApi.question(agent, "db:read", "orders");
    return with(scheme, proof)
        .send(
            "POST",
            evaluation().substring(realm.anonymous().base().toString().length()),
            Body.json(question));
  }

  private Http with(String scheme, String proof) {
    Http http = realm.anonymous().header("Authorization", scheme + " " + token);
    return proof == null ? http : http.header("DPoP", proof);
  }

  private String evaluation() {
    return realm.issuer() + "/agent-access/access/v1/evaluation";
  }

  private String proof(String method, String address, String bound) {
    var proof =
        Jwts.signedBy(agent.key())
            .header("typ", "dpop+jwt")
            .header("jwk", agent.key().jwk())
            .claim("htm", method)
            .claim("htu", address)
            .validFor(Duration.ofSeconds(60));
    return bound == null ? proof.compact() : proof.claim("ath", hash(bound)).compact();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
