package io.github.agentidentity.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys travel as AIM writes them, byte by byte: its client compares the texts. */
class AimKeysTest {

  @Test
  void a_public_key_is_read_and_written_in_standard_base64() {
    String text = "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=";
    assertThat(AimKeys.encode(AimKeys.publicKey(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=",
        "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg",
        "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbh=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAA",
        "",
      })
  void another_spelling_or_a_key_of_small_order_is_refused(String text) {
    assertThatThrownBy(() -> AimKeys.publicKey(text)).isInstanceOf(Malformed.class);
  }

  @Test
  void a_pair_made_here_is_seed_and_public_key_and_signs() {
    AimKeys.Pair pair = AimKeys.generate(new SecureRandom());
    byte[] both = Base64.getDecoder().decode(pair.privateKey());
    byte[] message = {1, 2, 3};
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(both, 0, message, 0, message.length, signature, 0);
    assertThat(both).hasSize(64);
    assertThat(pair.publicKey().verifies(message, signature)).isTrue();
    assertThat(AimKeys.encode(pair.publicKey()))
        .isEqualTo(Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(both, 32, 64)));
  }

  @Test
  void a_pair_does_not_print_its_private_half() {
    AimKeys.Pair pair = AimKeys.generate(new SecureRandom());
    assertThat(pair.toString()).doesNotContain(pair.privateKey());
  }
}
