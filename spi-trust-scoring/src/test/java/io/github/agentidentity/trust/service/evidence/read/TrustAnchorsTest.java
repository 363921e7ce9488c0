package io.github.agentidentity.trust.service.evidence.read;

import static io.github.agentidentity.trust.service.evidence.read.Certificates.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.service.evidence.read.Certificates.Party;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a realm believes: what cannot be read whole is not read in part. */
class TrustAnchorsTest {

  private static final Party ONE = Party.withEd25519("one");
  private static final Party OTHER = Party.withEd25519("other");
  private static final X509Certificate FIRST = ONE.issues(ONE);
  private static final X509Certificate SECOND = OTHER.issues(OTHER);

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n\t "})
  void nothing_is_nobody(String text) {
    assertThat(TrustAnchors.of(text)).isSameAs(TrustAnchors.NONE);
    assertThat(TrustAnchors.NONE.forPaths()).isEmpty();
  }

  @Test
  void each_certificate_is_an_anchor_and_once() {
    TrustAnchors anchors = TrustAnchors.of(pem(FIRST, SECOND, FIRST));
    assertThat(anchors.certificates()).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(anchors.forPaths())
        .extracting(TrustAnchor::getTrustedCert)
        .containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void words_between_certificates_are_commentary() {
    String text = "Our own authority\n" + pem(FIRST) + "and its successor\n" + pem(SECOND);
    assertThat(TrustAnchors.of(text).certificates()).hasSize(2);
  }

  @Test
  void one_that_is_broken_spoils_all() {
    String broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assertRefused(pem(FIRST) + broken, "cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no PEM at all", "-----BEGIN CERTIFICATE-----\nAAAA\n", "-----BEGIN X-----"})
  void text_without_a_certificate_is_refused(String text) {
    assertRefused(text, "certificates in PEM");
  }

  @Test
  void more_than_ten_are_refused() {
    assertRefused(pem(FIRST).repeat(11), "1 to 10");
    assertRefused(pem(FIRST).repeat(21), "too many");
    assertThat(TrustAnchors.of(pem(FIRST).repeat(10)).certificates()).hasSize(1);
  }

  @Test
  void private_key_is_refused_and_said_to_be_burnt() {
    String key =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(ONE.keys().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    assertRefused(pem(FIRST) + key, "should be replaced");
  }

  @Test
  void anchors_cannot_be_added_later() {
    TrustAnchors anchors = TrustAnchors.of(pem(FIRST));
    assertThatThrownBy(() -> anchors.certificates().add(SECOND))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void assertRefused(String pem, String why) {
    assertThatThrownBy(() -> TrustAnchors.of(pem))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(why);
  }
}
