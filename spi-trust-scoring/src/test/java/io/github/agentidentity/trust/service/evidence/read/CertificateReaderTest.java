package io.github.agentidentity.trust.service.evidence.read;

import static io.github.agentidentity.trust.service.evidence.read.Certificates.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.service.evidence.read.Certificates.Party;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateReaderTest {

  private static final Party ROOT = Party.withEd25519("root");
  private static final Party MIDDLE = Party.withEd25519("middle");
  private static final Party LEAF = Party.withEd25519("leaf");

  private final CertificateReader reader = new CertificateReader();

  @Test
  void chain_for_a_key_of_the_agent_is_taken() {
    String chain = pem(MIDDLE.issues(LEAF), ROOT.issues(MIDDLE), ROOT.issues(ROOT));

    assertThat(read(chain).stream()).isEqualTo("certificate");
  }

  @Test
  void chain_for_another_key_is_refused() {
    assertRefused(pem(ROOT.issues(Party.withEd25519("leaf"))), "not for a key of the agent");
  }

  @Test
  void chain_for_a_key_of_another_kind_is_refused() {
    Party rsa = Party.withRsa("leaf", 2048, "SHA256withRSA");

    assertRefused(pem(ROOT.issues(rsa)), "not for a key of the agent");
  }

  @Test
  void chain_that_returns_to_its_start_is_refused() {
    assertRefused(pem(MIDDLE.issues(LEAF), LEAF.issues(MIDDLE)), "circle");
  }

  @Test
  void chain_with_a_certificate_twice_is_refused() {
    var same = ROOT.issues(LEAF);

    assertRefused(pem(same, same), "circle");
  }

  @Test
  void chain_with_a_gap_is_refused() {
    assertRefused(pem(MIDDLE.issues(LEAF), ROOT.issues(ROOT)), "in order");
  }

  @Test
  void chain_with_a_forged_signature_is_refused() {
    Party impostor = Party.withEd25519("middle");

    assertRefused(pem(impostor.issues(LEAF), ROOT.issues(MIDDLE)), "did not sign");
  }

  @Test
  void md5_is_refused() {
    assertRefused(pem(Party.withRsa("old", 2048, "MD5withRSA").issues(LEAF)), "MD5");
  }

  @Test
  void sha1_is_refused() {
    assertRefused(pem(Party.withRsa("old", 2048, "SHA1withRSA").issues(LEAF)), "SHA1");
  }

  @Test
  void short_key_is_refused() {
    Party weak = Party.withRsa("weak", 1024, "SHA256withRSA");

    assertRefused(pem(weak.issues(LEAF), ROOT.issues(weak)), "weak key");
  }

  @Test
  void expired_certificate_is_refused() {
    Instant yesterday = SomeAgent.NOW.minusSeconds(86_400);

    assertRefused(pem(ROOT.issues(LEAF, yesterday)), "expired");
  }

  @Test
  void private_key_is_refused_and_its_owner_told() {
    String careless = pem(ROOT.issues(LEAF), LEAF.keys().getPrivate());

    assertRefused(careless, "private key");
  }

  @Test
  void text_without_certificates_is_refused() {
    assertRefused("hello", "1 to 10 certificates");
  }

  @Test
  void broken_certificate_is_refused() {
    assertRefused(
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "cannot be read");
  }

  private EvidenceReading read(String pem) {
    return reader.read(SomeAgent.document(pem), SomeAgent.of(null, SomeAgent.key(LEAF.key())));
  }

  private void assertRefused(String pem, String word) {
    assertThatThrownBy(() -> read(pem))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(word);
  }
}
