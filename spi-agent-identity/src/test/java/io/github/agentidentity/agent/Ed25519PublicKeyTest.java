package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are checked before they are trusted, and named by their RFC 7638 thumbprint. */
class Ed25519PublicKeyTest {

  /** RFC 8037 appendix A.2 to A.4. */
  private static final String RFC_8037_X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  @Test
  void thumbprint_is_the_one_of_rfc_8037() {
    assertThat(key(RFC_8037_X).thumbprint())
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void signature_of_rfc_8037_verifies_and_a_changed_one_does_not() {
    byte[] message =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] signature =
        Base64.getUrlDecoder()
            .decode(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt"
                    + "9g7sVvpAr_MuM0KAg");
    assertThat(key(RFC_8037_X).verifies(message, signature)).isTrue();
    signature[3] ^= 1;
    assertThat(key(RFC_8037_X).verifies(message, signature)).isFalse();
  }

  @Test
  void signature_of_the_wrong_length_does_not_verify() {
    assertThat(key(RFC_8037_X).verifies(new byte[1], new byte[63])).isFalse();
    assertThat(key(RFC_8037_X).verifies(new byte[1], new byte[0])).isFalse();
  }

  /** The points of order 1, 2, 4 and 8: a signature that nobody made verifies against them. */
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
  void points_of_small_order_are_refused(String hex) {
    assertThatThrownBy(() -> Ed25519PublicKey.of(HexFormat.of().parseHex(hex)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void encodings_beyond_the_prime_are_refused() {
    byte[] tooLarge = new byte[32];
    Arrays.fill(tooLarge, (byte) 0xff);
    tooLarge[31] = 0x7f;
    assertThatThrownBy(() -> Ed25519PublicKey.of(tooLarge))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void other_lengths_are_refused() {
    assertThatThrownBy(() -> Ed25519PublicKey.of(new byte[31])).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> Ed25519PublicKey.of(new byte[33])).hasMessageContaining("32 bytes");
  }

  private static Ed25519PublicKey key(String x) {
    return Ed25519PublicKey.of(Base64.getUrlDecoder().decode(x));
  }
}
