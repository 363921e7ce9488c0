package io.github.agentidentity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Base64Url;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A key is read in the forms that people have at hand, and refused, with the name of the member, if
 * it is no Ed25519 public key that a signature could be trusted by.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicKeyFormatIT {

  private static final String SPKI = "302a300506032b6570032100";
  private static final String PKCS8 = "302e020100300506032b657004220420";

  private final TestRealm realm;
  private final AgentKeyPair key = AgentKeyPair.generate();

  PublicKeyFormatIT(TestRealm realm) {
    this.realm = realm;
  }

  @Test
  void jwk_is_accepted() {
    assertThat(register(AgentKeyPair.generate().jwk()).status()).isEqualTo(201);
  }

  @Test
  void jwk_as_text_is_accepted() {
    String x = Base64Url.encode(AgentKeyPair.generate().publicKey());
    String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}";
    assertThat(register(jwk).status()).isEqualTo(201);
  }

  @Test
  void base64url_is_accepted() {
    String x = Base64Url.encode(AgentKeyPair.generate().publicKey());
    assertThat(register(x).status()).isEqualTo(201);
  }

  @Test
  void base64_is_accepted() {
    byte[] raw = AgentKeyPair.generate().publicKey();
    assertThat(register(Base64.getEncoder().encodeToString(raw)).status()).isEqualTo(201);
  }

  @Test
  void public_pem_is_accepted() {
    assertThat(register(pem("PUBLIC KEY", SPKI, AgentKeyPair.generate().publicKey())).status())
        .isEqualTo(201);
  }

  @Test
  void private_jwk_is_refused() {
    refuses(with("d", Base64Url.encode(key.seed())), "private key");
  }

  @Test
  void private_pem_is_refused() {
    refuses(pem("PRIVATE KEY", PKCS8, key.seed()), "private key");
  }

  @Test
  void openssh_private_key_is_refused() {
    refuses("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----", "priv");
  }

  @Test
  void rsa_jwk_is_refused() {
    refuses(Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"), "OKP");
  }

  @Test
  void x25519_jwk_is_refused() {
    refuses(with("crv", "X25519"), "Ed25519");
  }

  @Test
  void padded_x_is_refused() {
    refuses(with("x", Base64.getUrlEncoder().encodeToString(key.publicKey())), "padding");
  }

  @Test
  void key_of_31_bytes_is_refused() {
    refuses(Base64Url.encode(new byte[31]), "32 bytes");
  }

  @Test
  void key_of_33_bytes_is_refused() {
    refuses(Base64Url.encode(new byte[33]), "32 bytes");
  }

  @Test
  void empty_key_is_refused() {
    refuses("", "32 bytes");
  }

  @Test
  void text_that_is_no_key_is_refused() {
    refuses("there is no key here!", "base64");
  }

  @Test
  void number_is_refused() {
    refuses(42, "JWK");
  }

  @Test
  void key_of_ten_kilobytes_is_refused() {
    refuses("A".repeat(10_240), "JWK");
  }

  /** The eight points whose order divides 8: a signature that nobody made verifies under them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
      })
  void point_of_small_order_is_refused(String point) {
    refuses(raw(point), "prime order");
  }

  /** Other spellings of points: y at or above the prime, or a sign for x = 0. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void spelling_that_is_not_canonical_is_refused(String point) {
    refuses(raw(point), "canonical");
  }

  @Test
  void bytes_that_are_no_point_are_refused() {
    refuses(raw("0200000000000000000000000000000000000000000000000000000000000000"), "curve");
  }

  private Answer register(Object publicKey) {
    return realm
        .admin()
        .createAgent(Map.of("name", TestRealm.randomName("key"), "publicKey", publicKey));
  }

  private void refuses(Object publicKey, String words) {
    Answer answer = register(publicKey);
    assertThat(answer.status()).as("answer %s", answer.body()).isEqualTo(400);
    JsonNode error = answer.json().path("errors").path(0);
    assertThat(error.path("field").asText()).isEqualTo("publicKey");
    assertThat(answer.text("detail") + error).contains(words);
    assertThat(answer.body()).doesNotContain(Base64Url.encode(key.seed()), "Exception");
  }

  private Map<String, Object> with(String member, String value) {
    Map<String, Object> jwk = new LinkedHashMap<>(key.jwk());
    jwk.put(member, value);
    return jwk;
  }

  private static String raw(String hex) {
    return Base64Url.encode(HexFormat.of().parseHex(hex));
  }

  private static String pem(String label, String prefix, byte[] key) {
    byte[] der = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key));
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
  }
}
