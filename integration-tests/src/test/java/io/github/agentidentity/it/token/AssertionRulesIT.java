package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.JwtBuilder;
import io.github.agentidentity.testkit.Jwts;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * RFC 7523: an assertion is for one server, for one minute and for one use. Whoever signed it with
 * a key of the agent is told what is wrong with it.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AssertionRulesIT {

  private final TestRealm realm;
  private final AgentClient agent;

  AssertionRulesIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
  }

  @Test
  void issuer_is_a_good_audience() {
    accepts(good());
  }

  @Test
  void token_endpoint_is_a_good_audience() {
    accepts(good().claim("aud", realm.tokenEndpoint()));
  }

  @Test
  void audience_may_be_an_array_of_one() {
    accepts(good().claim("aud", List.of(realm.issuer())));
  }

  @Test
  void algorithm_may_be_named_as_in_rfc_9864() {
    accepts(good().header("alg", "Ed25519"));
  }

  @Test
  void kid_may_be_left_out() {
    accepts(good().withoutHeader("kid"));
  }

  @Test
  void iat_may_be_left_out() {
    accepts(good().withoutClaim("iat"));
  }

  @Test
  void assertion_is_good_once() {
    String assertion = good().compact();
    assertThatAnswer(present(assertion)).isAToken();
    assertThatAnswer(present(assertion)).isRefusedWith(401, "invalid_client").saying("used before");
  }

  @Test
  void jti_is_good_once_even_in_another_assertion() {
    assertThatAnswer(present(good().claim("jti", "once").compact())).isAToken();
    refuses(good().claim("jti", "once").claim("aud", realm.tokenEndpoint()), "used before");
  }

  @Test
  void jti_is_the_agents_own() {
    AgentClient another = realm.activeAgent("db:read");
    accepts(good().claim("jti", "shared"));
    String theirs =
        Jwts.assertionFor(another.key(), another.clientId(), realm.issuer())
            .claim("jti", "shared")
            .compact();
    assertThatAnswer(present(theirs)).isAToken();
  }

  @Test
  void of_eight_uses_at_once_one_succeeds() throws Exception {
    String assertion = good().compact();
    Callable<Integer> use = () -> present(assertion).status();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> use).toList());
      assertThat(answers).extracting(Future::get).containsOnlyOnce(200).containsOnly(200, 401);
    }
  }

  @Test
  void expired_assertion_is_refused() {
    refuses(good().claim("iat", now() - 60).claim("exp", now() - 20), "expired");
  }

  @Test
  void assertion_without_exp_is_refused() {
    refuses(good().withoutClaim("exp"), "needs exp");
  }

  @Test
  void assertion_that_lives_longer_than_a_minute_is_refused() {
    refuses(good().claim("iat", now()).claim("exp", now() + 61), "60 seconds at most");
  }

  @Test
  void old_assertion_with_a_late_end_is_refused() {
    refuses(good().claim("iat", now() - 100).claim("exp", now() + 30), "60 seconds at most");
  }

  @Test
  void far_end_without_iat_is_refused() {
    refuses(good().withoutClaim("iat").claim("exp", now() + 3600), "60 seconds at most");
  }

  @Test
  void largest_exp_is_refused() {
    refuses(good().claim("exp", Long.MAX_VALUE), "60 seconds at most");
  }

  @Test
  void exp_beyond_a_long_is_refused() {
    refuses(good().claim("exp", new BigInteger("9".repeat(40))), "exp");
  }

  @Test
  void exp_that_is_text_is_refused() {
    refuses(good().claim("exp", Long.toString(now() + 30)), "exp");
  }

  @Test
  void smallest_iat_is_refused() {
    refuses(good().claim("iat", Long.MIN_VALUE), "60 seconds at most");
  }

  @Test
  void assertion_from_the_future_is_refused() {
    refuses(good().claim("iat", now() + 30).claim("exp", now() + 60), "future");
  }

  @Test
  void assertion_that_is_not_valid_yet_is_refused() {
    refuses(good().claim("nbf", now() + 30), "future");
  }

  @Test
  void two_audiences_are_refused() {
    refuses(good().claim("aud", List.of(realm.issuer(), realm.tokenEndpoint())), "alone");
  }

  @Test
  void assertion_for_another_realm_is_refused() {
    String master = realm.issuer().replace(realm.name(), "master");
    refuses(good().claim("aud", master), "aud");
  }

  @Test
  void audience_that_merely_starts_right_is_refused() {
    refuses(good().claim("aud", realm.issuer() + "/"), "aud");
  }

  @Test
  void missing_audience_is_refused() {
    refuses(good().withoutClaim("aud"), "aud");
  }

  @Test
  void empty_list_of_audiences_is_refused() {
    refuses(good().claim("aud", List.of()), "aud");
  }

  @Test
  void missing_jti_is_refused() {
    refuses(good().withoutClaim("jti"), "jti");
  }

  @Test
  void empty_jti_is_refused() {
    refuses(good().claim("jti", ""), "jti");
  }

  @Test
  void jti_of_256_characters_is_accepted() {
    accepts(good().claim("jti", "j".repeat(256)));
  }

  @Test
  void longer_jti_is_refused() {
    refuses(good().claim("jti", "j".repeat(257)), "jti");
  }

  @Test
  void issuer_that_is_not_the_subject_is_refused() {
    refuses(good().claim("iss", "agent:somebody-else"), "iss and sub");
  }

  @Test
  void missing_issuer_is_refused() {
    refuses(good().withoutClaim("iss"), "iss and sub");
  }

  @Test
  void missing_subject_is_refused() {
    assertThatAnswer(present(good().withoutClaim("sub").compact())).isRefusedLikeAnUnknownClient();
  }

  @Test
  void missing_assertion_type_is_refused() {
    assertThatAnswer(request().without("client_assertion_type").send())
        .isRefusedLikeAnUnknownClient();
  }

  @Test
  void wrong_assertion_type_is_refused() {
    String saml = "urn:ietf:params:oauth:client-assertion-type:saml2-bearer";
    TokenRequest wrong =
        request().without("client_assertion_type").field("client_assertion_type", saml);
    assertThatAnswer(wrong.send()).isRefusedLikeAnUnknownClient();
  }

  @Test
  void matching_client_id_is_accepted() {
    assertThatAnswer(request().field("client_id", agent.clientId()).send()).isAToken();
  }

  @Test
  void differing_client_id_is_refused() {
    assertThatAnswer(request().field("client_id", "admin-cli").send())
        .isRefusedLikeAnUnknownClient();
  }

  @Test
  void second_assertion_in_one_request_is_refused() {
    Answer answer = request().field("client_assertion", good().compact()).send();
    assertThat(answer.status()).isBetween(400, 401);
    assertThatAnswer(answer).tellsNothingOfTheServer();
    assertThat(answer.json().has("access_token")).isFalse();
  }

  @Test
  void request_without_any_credentials_is_refused() {
    TokenRequest bare = TokenRequest.empty(realm).field("grant_type", "client_credentials");
    assertThatAnswer(bare.field("client_id", agent.clientId()).send())
        .isRefusedLikeAnUnknownClient();
  }

  private JwtBuilder good() {
    return Jwts.assertionFor(agent.key(), agent.clientId(), realm.issuer());
  }

  private TokenRequest request() {
    return TokenRequest.of(realm, agent).field("scope", "db:read");
  }

  private Answer present(String assertion) {
    return TokenRequest.with(realm, assertion).field("scope", "db:read").send();
  }

  private void accepts(JwtBuilder assertion) {
    assertThatAnswer(present(assertion.compact())).isAToken();
  }

  private void refuses(JwtBuilder assertion, String words) {
    assertThatAnswer(present(assertion.compact()))
        .isRefusedWith(401, "invalid_client")
        .saying(words);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
