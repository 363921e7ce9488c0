package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.JwtBuilder;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A key proof holds for one key, one agent name, one realm, five minutes and one use. Each test
 * breaks one of these in a proof that is good otherwise, and nothing is registered.
 */
@RealmTest
final class KeyProofIT {

  private final TestRealm realm;
  private final AgentKeyPair key = AgentKeyPair.generate();
  private final String name = TestRealm.randomName("agent");
  private JwtBuilder proof;

  KeyProofIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeEach
  void a_good_proof() {
    proof = Jwts.proofFor(key, name, realm.issuer());
  }

  @Test
  void a_good_proof_is_accepted() {
    assertThat(register(proof.compact()).expect(201).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  void the_algorithm_may_be_named_as_in_rfc_9864() {
    register(proof.header("alg", "Ed25519").compact()).expect(201);
  }

  @Test
  void a_missing_proof_is_refused() {
    assertInvalid(registerWith(body -> body.put("publicKey", key.jwk())), "keyProof");
  }

  @Test
  void a_proof_that_is_no_jwt_is_refused() {
    assertNotProved(register("garbage"));
  }

  @Test
  void a_proof_for_another_name_is_refused() {
    assertNotProved(register(proof.claim("sub", "somebody-else").compact()));
  }

  @Test
  void a_proof_for_another_realm_is_refused() {
    assertNotProved(register(proof.claim("aud", realm.issuer() + "2").compact()));
  }

  @Test
  void a_proof_for_two_audiences_is_refused() {
    assertNotProved(
        register(
            proof.claim("aud", List.of(realm.issuer(), "https://other.example.com")).compact()));
  }

  @Test
  void a_proof_of_another_key_than_the_announced_one_is_refused() {
    assertNotProved(
        registerWith(
            body -> {
              body.put("publicKey", AgentKeyPair.generate().jwk());
              body.put("keyProof", proof.compact());
            }));
  }

  @Test
  void a_proof_signed_by_another_key_is_refused() {
    JwtBuilder forged =
        Jwts.proofFor(AgentKeyPair.generate(), name, realm.issuer()).header("jwk", key.jwk());

    assertNotProved(register(forged.compact()));
  }

  @Test
  void a_proof_that_was_tampered_with_is_refused() {
    String[] parts = proof.compact().split("\\.", -1);
    String claims = Base64Url.encode("{\"sub\":\"" + name + "\"}");

    assertNotProved(register(parts[0] + "." + claims + "." + parts[2]));
  }

  @Test
  void a_proof_without_a_signature_is_refused() {
    assertNotProved(register(proof.header("alg", "none").unsigned() + "."));
  }

  @Test
  void a_proof_of_another_type_is_refused() {
    assertNotProved(register(proof.header("typ", "JWT").compact()));
  }

  @Test
  void a_proof_with_an_unknown_critical_header_is_refused() {
    assertNotProved(register(proof.header("crit", List.of("exp")).header("exp", 1).compact()));
  }

  @Test
  void a_proof_that_shows_a_private_key_is_refused() {
    Map<String, Object> jwk = new LinkedHashMap<>(key.jwk());
    jwk.put("d", Base64Url.encode(key.seed()));

    assertInvalid(register(proof.header("jwk", jwk).compact()), "keyProof");
  }

  @Test
  void a_proof_of_more_than_five_minutes_ago_is_refused() {
    long issued = Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond();

    assertNotProved(register(proof.claim("iat", issued).claim("exp", issued + 300).compact()));
  }

  @Test
  void a_proof_that_lives_longer_than_five_minutes_is_refused() {
    assertNotProved(register(proof.validFor(Duration.ofSeconds(301)).compact()));
  }

  @Test
  void a_proof_from_the_future_is_refused() {
    long issued = Instant.now().plus(Duration.ofMinutes(2)).getEpochSecond();

    assertNotProved(register(proof.claim("iat", issued).claim("exp", issued + 60).compact()));
  }

  @Test
  void a_proof_without_an_end_is_refused() {
    assertNotProved(register(proof.withoutClaim("exp").compact()));
  }

  @Test
  void a_proof_without_a_jti_is_refused() {
    assertNotProved(register(proof.withoutClaim("jti").compact()));
  }

  @Test
  void a_proof_that_was_used_before_is_refused() {
    String once = proof.compact();
    String id = register(once).expect(201).text("id");
    realm.admin().delete("/agents/" + id).expect(204);

    assertNotProved(register(once));
  }

  private void assertNotProved(Answer answer) {
    assertProblem(answer, 400, "not-proved");
    assertThat(realm.admin().get("/agents/" + name).status()).isEqualTo(404);
  }

  private Answer register(String keyProof) {
    return registerWith(body -> body.put("keyProof", keyProof));
  }

  private Answer registerWith(Consumer<Map<String, Object>> more) {
    Enrolments enrolments = new Enrolments(realm);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("enrolmentToken", enrolments.secret());
    more.accept(body);
    return enrolments.register(realm.anonymous(), body);
  }
}
