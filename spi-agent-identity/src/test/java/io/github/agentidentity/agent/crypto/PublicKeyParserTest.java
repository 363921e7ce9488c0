package io.github.agentidentity.agent.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.Json;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is read in the forms in which people have it, and a private one is sent back. */
class PublicKeyParserTest {

  private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
  private static final byte[] RAW = Base64.getUrlDecoder().decode(X);
  private static final Ed25519PublicKey KEY = Ed25519PublicKey.of(RAW);

  @Test
  void jwk_base64_base64url_and_pem_are_the_same_key() throws Exception {
    byte[] spki = new byte[44];
    System.arraycopy(HexFormat.of().parseHex("302a300506032b6570032100"), 0, spki, 0, 12);
    System.arraycopy(RAW, 0, spki, 12, 32);
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(spki)
            + "\n-----END PUBLIC KEY-----\n";
    assertThat(parseJson("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X + "\"}"))
        .isEqualTo(KEY);
    assertThat(parse(X)).isEqualTo(KEY);
    assertThat(parse(Base64.getEncoder().encodeToString(RAW))).isEqualTo(KEY);
    assertThat(parse(pem)).isEqualTo(KEY);
  }

  @Test
  void private_jwk_is_sent_back() {
    assertThatThrownBy(
            () ->
                parseJson(
                    "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                        + X
                        + "\",\"d\":\""
                        + X
                        + "\"}"))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining("private key");
  }

  @Test
  void private_pem_is_sent_back() {
    assertThatThrownBy(() -> parse("-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----"))
        .hasMessageContaining("private key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQAB\"}",
        "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}",
        "5",
        "null"
      })
  void other_keys_are_refused(String json) {
    assertThatThrownBy(() -> parseJson(json)).isInstanceOf(AgentException.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "-----BEGIN PUBLIC KEY-----", "{"})
  void other_texts_are_refused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(AgentException.Invalid.class);
  }

  private static Ed25519PublicKey parse(String text) {
    return new PublicKeyParser("publicKey").parse(TextNode.valueOf(text));
  }

  private static Ed25519PublicKey parseJson(String json) throws JsonProcessingException {
    return new PublicKeyParser("publicKey").parse(Json.tree(json));
  }
}
