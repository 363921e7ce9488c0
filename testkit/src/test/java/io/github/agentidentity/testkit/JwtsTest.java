package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

final class JwtsTest {

  private static final String ISSUER = "http://localhost:8080/realms/agents";

  private final AgentKeyPair key = AgentKeyPair.generate();

  @Test
  void assertion_says_who_for_whom_and_for_how_long() {
    String jwt = Jwts.clientAssertion(key, "agent:billing", ISSUER);
    JsonNode header = Jwts.header(jwt);
    JsonNode claims = Jwts.claims(jwt);
    assertThat(header.path("alg").asText()).isEqualTo("EdDSA");
    assertThat(header.path("kid").asText()).isEqualTo(key.thumbprint());
    assertThat(claims.path("iss").asText()).isEqualTo("agent:billing");
    assertThat(claims.path("sub").asText()).isEqualTo("agent:billing");
    assertThat(claims.path("aud").asText()).isEqualTo(ISSUER);
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(60);
  }

  @Test
  void two_assertions_never_share_an_identifier() {
    assertThat(jti(Jwts.clientAssertion(key, "a", ISSUER)))
        .isNotEqualTo(jti(Jwts.clientAssertion(key, "a", ISSUER)));
  }

  @Test
  void proof_carries_its_key_and_names_the_agent() {
    String jwt = Jwts.keyProof(key, "billing", ISSUER);
    assertThat(Jwts.header(jwt).path("typ").asText()).isEqualTo("agent-key-proof+jwt");
    assertThat(Json.write(Jwts.header(jwt).path("jwk"))).isEqualTo(Json.write(key.jwk()));
    assertThat(Jwts.claims(jwt).path("sub").asText()).isEqualTo("billing");
    assertThat(Jwts.claims(jwt).path("aud").asText()).isEqualTo(ISSUER);
  }

  @Test
  void signature_covers_header_and_claims() throws GeneralSecurityException {
    String jwt = Jwts.keyProof(key, "billing", ISSUER);
    int dot = jwt.lastIndexOf('.');
    byte[] signed = jwt.substring(0, dot).getBytes(StandardCharsets.US_ASCII);
    byte[] signature = Base64Url.decode(jwt.substring(dot + 1));
    assertThat(JdkEd25519.verifies(key.publicKey(), signed, signature)).isTrue();
  }

  @Test
  void later_value_replaces_an_earlier_one() {
    String jwt =
        Jwts.assertionFor(key, "a", ISSUER).header("alg", "none").withoutClaim("jti").compact();
    assertThat(Jwts.header(jwt).path("alg").asText()).isEqualTo("none");
    assertThat(Jwts.claims(jwt).has("jti")).isFalse();
  }

  @Test
  void what_has_not_three_parts_is_no_jwt() {
    assertThatIllegalArgumentException().isThrownBy(() -> Jwts.claims("opaque"));
  }

  private static String jti(String jwt) {
    return Jwts.claims(jwt).path("jti").asText();
  }
}
