package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.JwtBuilder;
import io.github.agentidentity.testkit.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever was not signed by a key of the agent that it names gets one and the same answer. Each
 * test takes a good assertion and breaks one thing.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgedAssertionIT {

  private static final String HEADER = Base64Url.encode("{\"alg\":\"EdDSA\"}");

  private final TestRealm realm;
  private final AgentClient agent;
  private final AgentClient other;

  ForgedAssertionIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
    this.other = realm.activeAgent("db:read");
  }

  @Test
  void unbroken_assertion_is_accepted() {
    assertThatAnswer(present(good().compact())).isAToken();
  }

  @Test
  void assertion_made_by_hand_is_accepted() {
    String claims = Jwts.claims(good().compact()).toString();
    assertThatAnswer(present(signedBy(HEADER + "." + Base64Url.encode(pad(claims))))).isAToken();
  }

  @Test
  void alg_none_is_refused() {
    refuses(good().header("alg", "none").unsigned() + ".");
  }

  @Test
  void alg_none_with_a_good_signature_is_refused() {
    refuses(good().header("alg", "none").compact());
  }

  @Test
  void hs256_with_the_public_key_as_secret_is_refused() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(agent.key().publicKey(), "HmacSHA256"));
    String unsigned = good().header("alg", "HS256").unsigned();
    refuses(unsigned + "." + Base64Url.encode(mac.doFinal(bytes(unsigned))));
  }

  @Test
  void rs256_is_refused() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    refuses(signed("RS256", "SHA256withRSA", keys.generateKeyPair().getPrivate()));
  }

  @Test
  void es256_is_refused() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec("secp256r1"));
    PrivateKey key = keys.generateKeyPair().getPrivate();
    refuses(signed("ES256", "SHA256withECDSAinP1363Format", key));
  }

  @Test
  void unknown_alg_with_a_good_signature_is_refused() {
    refuses(good().header("alg", "Ed448").compact());
  }

  @Test
  void missing_alg_is_refused() {
    refuses(good().withoutHeader("alg").compact());
  }

  @Test
  void crit_header_is_refused() {
    refuses(good().header("crit", List.of("b64")).header("b64", true).compact());
  }

  @Test
  void kid_of_another_agent_is_refused() {
    refuses(good().header("kid", other.key().thumbprint()).compact());
  }

  @Test
  void unknown_kid_is_refused() {
    refuses(good().header("kid", "nobody").compact());
  }

  @Test
  void embedded_jwk_is_not_believed() {
    AgentKeyPair mine = AgentKeyPair.generate();
    refuses(
        Jwts.assertionFor(mine, agent.clientId(), realm.issuer())
            .header("jwk", mine.jwk())
            .compact());
  }

  @Test
  void assertion_in_the_name_of_another_agent_is_refused() {
    refuses(Jwts.clientAssertion(agent.key(), other.clientId(), realm.issuer()));
  }

  /** PostgreSQL cannot hold such a text: looking it up would be a failure of the server. */
  @Test
  void subject_with_a_nul_character_is_refused() {
    refuses(Jwts.clientAssertion(agent.key(), agent.clientId() + "\0", realm.issuer()));
  }

  @Test
  void tampered_claims_are_refused() {
    String[] parts = good().compact().split("\\.", -1);
    String claims = text(parts[1]).replace(agent.clientId(), other.clientId());
    refuses(parts[0] + "." + Base64Url.encode(claims) + "." + parts[2]);
  }

  @Test
  void tampered_header_is_refused() {
    String[] parts = good().compact().split("\\.", -1);
    String header = text(parts[0]).replace("EdDSA", "Ed25519");
    refuses(Base64Url.encode(header) + "." + parts[1] + "." + parts[2]);
  }

  @Test
  void tampered_signature_is_refused() {
    String[] parts = good().compact().split("\\.", -1);
    byte[] signature = Base64Url.decode(parts[2]);
    signature[20] ^= 1;
    refuses(parts[0] + "." + parts[1] + "." + Base64Url.encode(signature));
  }

  @Test
  void signature_with_the_order_added_to_s_is_refused() {
    String[] parts = good().compact().split("\\.", -1);
    byte[] signature = Ed25519Order.addToS(Base64Url.decode(parts[2]));
    refuses(parts[0] + "." + parts[1] + "." + Base64Url.encode(signature));
  }

  @Test
  void short_signature_is_refused() {
    String[] parts = good().compact().split("\\.", -1);
    refuses(parts[0] + "." + parts[1] + "." + Base64Url.encode(new byte[63]));
  }

  @Test
  void missing_signature_is_refused() {
    refuses(good().unsigned());
  }

  @Test
  void fourth_part_is_refused() {
    refuses(good().compact() + ".e30");
  }

  @Test
  void padded_base64url_is_refused() {
    String claims = Jwts.claims(good().compact()).toString();
    String padded = Base64.getUrlEncoder().encodeToString(bytes(pad(claims)));
    refuses(signedBy(HEADER + "." + padded));
  }

  @Test
  void duplicate_claim_is_refused() {
    String claims = Jwts.claims(good().compact()).toString();
    String twice = claims.replaceFirst("\\{", "{\"sub\":\"" + other.clientId() + "\",");
    refuses(signedBy(HEADER + "." + Base64Url.encode(twice)));
  }

  @Test
  void duplicate_header_member_is_refused() {
    String claims = Jwts.claims(good().compact()).toString();
    String header = Base64Url.encode("{\"alg\":\"none\",\"alg\":\"EdDSA\"}");
    refuses(signedBy(header + "." + Base64Url.encode(claims)));
  }

  @Test
  void trailing_json_is_refused() {
    String claims = Jwts.claims(good().compact()) + "{}";
    refuses(signedBy(HEADER + "." + Base64Url.encode(claims)));
  }

  @Test
  void claims_that_are_no_object_are_refused() {
    refuses(signedBy(HEADER + "." + Base64Url.encode("[1]")));
  }

  @Test
  void assertion_of_a_megabyte_is_refused() {
    Answer answer = present(good().claim("filler", "x".repeat(1_000_000)).compact());
    assertThat(answer.status()).isEqualTo(413);
    assertThatAnswer(answer).tellsNothingOfTheServer();
  }

  @Test
  void assertion_over_the_size_limit_is_refused() {
    refuses(good().claim("filler", "x".repeat(9_000)).compact());
  }

  @Test
  void deeply_nested_claims_are_refused() {
    String nested = "[".repeat(3_000) + "]".repeat(3_000);
    String claims = "{\"sub\":\"" + agent.clientId() + "\",\"deep\":" + nested + "}";
    refuses(signedBy(HEADER + "." + Base64Url.encode(claims)));
  }

  @Test
  void garbage_is_refused() {
    refuses("not a jwt at all \u0000 \uD83D\uDE00");
  }

  @Test
  void empty_assertion_is_refused() {
    refuses("");
  }

  @Test
  void dots_alone_are_refused() {
    refuses("..");
  }

  private JwtBuilder good() {
    return Jwts.assertionFor(agent.key(), agent.clientId(), realm.issuer());
  }

  private Answer present(String assertion) {
    return TokenRequest.with(realm, assertion).field("scope", "db:read").send();
  }

  private void refuses(String assertion) {
    assertThatAnswer(present(assertion)).isRefusedLikeAnUnknownClient();
  }

  private String signed(String alg, String algorithm, PrivateKey key) throws Exception {
    String unsigned = good().header("alg", alg).unsigned();
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(bytes(unsigned));
    return unsigned + "." + Base64Url.encode(signature.sign());
  }

  private String signedBy(String unsigned) {
    return unsigned + "." + Base64Url.encode(agent.key().sign(bytes(unsigned)));
  }

  private static String pad(String claims) {
    return claims.length() % 3 == 0 ? claims + " " : claims;
  }

  private static String text(String part) {
    return new String(Base64Url.decode(part), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
