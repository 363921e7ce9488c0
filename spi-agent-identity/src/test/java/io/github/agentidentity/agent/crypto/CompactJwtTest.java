package io.github.agentidentity.agent.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two parsers could read differently is read by nobody here. */
class CompactJwtTest {

  private static final String HEADER = "{\"alg\":\"EdDSA\"}";

  @Test
  void three_parts_of_json_are_a_token() {
    assertThat(CompactJwt.parse(token(HEADER, "{\"sub\":\"a\"}")))
        .hasValueSatisfying(jwt -> assertThat(jwt.text("sub")).contains("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c.d", "e30.e30.", "e30=.e30.AA", "%.e30.AA"})
  void anything_else_is_none(String text) {
    assertThat(CompactJwt.parse(text).filter(jwt -> jwt.text("sub").isPresent())).isEmpty();
  }

  @Test
  void a_member_given_twice_is_no_token() {
    assertThat(CompactJwt.parse(token(HEADER, "{\"sub\":\"a\",\"sub\":\"b\"}"))).isEmpty();
  }

  @Test
  void text_after_the_end_is_no_token() {
    assertThat(CompactJwt.parse(token(HEADER, "{\"sub\":\"a\"}{}"))).isEmpty();
  }

  @Test
  void more_than_eight_kilobytes_are_no_token() {
    assertThat(CompactJwt.parse(token(HEADER, "{\"sub\":\"" + "a".repeat(8192) + "\"}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "RS256", "ES256", "Ed448", "eddsa", ""})
  void other_algorithms_are_not_ed25519(String alg) {
    assertThat(CompactJwt.parse(token("{\"alg\":\"" + alg + "\"}", "{}")))
        .hasValueSatisfying(jwt -> assertThat(jwt.isEd25519()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EdDSA", "Ed25519"})
  void both_names_of_ed25519_are(String alg) {
    assertThat(CompactJwt.parse(token("{\"alg\":\"" + alg + "\"}", "{}")))
        .hasValueSatisfying(jwt -> assertThat(jwt.isEd25519()).isTrue());
  }

  @Test
  void a_critical_header_is_not_understood() {
    assertThat(CompactJwt.parse(token("{\"alg\":\"EdDSA\",\"crit\":[\"x\"]}", "{}")))
        .hasValueSatisfying(jwt -> assertThat(jwt.isEd25519()).isFalse());
  }

  @Test
  void only_a_single_audience_is_one() {
    assertThat(audience("\"a\"")).isEqualTo("a");
    assertThat(audience("[\"a\"]")).isEqualTo("a");
    assertThat(audience("[\"a\",\"a\"]")).isNull();
    assertThat(audience("[]")).isNull();
    assertThat(audience("5")).isNull();
  }

  private static String audience(String json) {
    return CompactJwt.parse(token(HEADER, "{\"aud\":" + json + "}"))
        .orElseThrow()
        .onlyAudience()
        .orElse(null);
  }

  private static String token(String header, String claims) {
    return base64(header) + "." + base64(claims) + "." + base64("signature");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
