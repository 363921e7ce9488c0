package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The key pair of RFC 8037, appendix A. */
final class AgentKeyPairTest {

  private static final String SEED = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
  private static final String PUBLIC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  private final AgentKeyPair key = AgentKeyPair.fromSeed(Base64Url.decode(SEED));

  @Test
  void public_key_follows_from_the_seed() {
    assertThat(Base64Url.encode(key.publicKey())).isEqualTo(PUBLIC_KEY);
    assertThat(Base64Url.encode(key.seed())).isEqualTo(SEED);
  }

  @Test
  void jwk_has_the_three_public_members_and_nothing_secret() {
    assertThat(Json.write(key.jwk()))
        .isEqualTo("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + PUBLIC_KEY + "\"}");
  }

  @Test
  void thumbprint_is_that_of_the_rfc() {
    assertThat(key.thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void signature_is_that_of_the_rfc() {
    String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    assertThat(HexFormat.of().formatHex(key.sign(signed.getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(
            "860c98d2297f3060a33f42739672d61b53cf3adefed3d3c672f320dc021b411e"
                + "9d59b8628dc351e248b88b29468e0e41855b0fb7d83bb15be902bfccb8cd0a02");
  }

  @Test
  void jdk_accepts_what_a_generated_key_signed() throws GeneralSecurityException {
    AgentKeyPair generated = AgentKeyPair.generate();
    byte[] message = "hello".getBytes(StandardCharsets.UTF_8);
    assertThat(JdkEd25519.verifies(generated.publicKey(), message, generated.sign(message)))
        .isTrue();
  }

  @Test
  void seed_of_another_length_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AgentKeyPair.fromSeed(new byte[31]));
  }
}
