package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.trust.EvidenceReading;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Certificate chains in PEM for a key of the agent. What they are worth depends on the day and on
 * whom the realm believes, so it is judged anew for each score; here it is seen to that there is
 * something to judge.
 */
public final class CertificateReader implements DocumentReader {

  @Override
  public EvidenceReading read(Document document, About about) {
    PemBundle bundle = PemBundle.of(document.text());
    CertificateChain chain = CertificateChain.of(bundle.certificates());
    requireKeyOfTheAgent(chain, about.keys());
    bundle.certificates().forEach(certificate -> requireValid(certificate, about.now()));
    return new EvidenceReading(about.now(), "certificate", List.of());
  }

  private static void requireKeyOfTheAgent(CertificateChain chain, List<AgentKey> keys) {
    boolean known =
        chain
            .leafKey()
            .filter(
                key ->
                    keys.stream()
                        .filter(own -> own.state() != KeyState.REVOKED)
                        .anyMatch(own -> own.publicKey().equals(key)))
            .isPresent();
    if (!known) {
      throw Document.invalid("is not for a key of the agent: the first certificate must be");
    }
  }

  private static void requireValid(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw Document.invalid("has a certificate that has expired");
    } catch (CertificateNotYetValidException e) {
      throw Document.invalid("has a certificate that is not valid yet");
    }
  }
}
