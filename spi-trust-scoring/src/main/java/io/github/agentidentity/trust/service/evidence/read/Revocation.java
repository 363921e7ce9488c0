package io.github.agentidentity.trust.service.evidence.read;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What the revocation data that was supplied says of a chain. A list or an answer that is out of
 * date, or that the issuer did not sign, says nothing.
 */
enum Revocation {
  GOOD,
  REVOKED,
  UNKNOWN;

  /** By lists of the issuers in the chain: one certificate that is revoked is enough. */
  static Revocation byLists(CertificateChain chain, List<X509CRL> lists, Instant now) {
    List<X509Certificate> certificates = chain.certificates();
    Revocation leaf = UNKNOWN;
    for (int i = 0; i < certificates.size() - 1; i++) {
      Revocation found = byLists(certificates.get(i), certificates.get(i + 1), lists, now);
      if (found == REVOKED) {
        return REVOKED;
      }
      leaf = i == 0 ? found : leaf;
    }
    return leaf;
  }

  /** By OCSP answers about the leaf of a path that leads to an anchor. */
  static Revocation byAnswers(CertificateChain chain, List<byte[]> answers, PathCheck path) {
    Revocation best = UNKNOWN;
    for (byte[] answer : answers) {
      CertPathValidatorException refusal = path.refusal(chain, answer);
      if (refusal == null) {
        best = GOOD;
      } else if (refusal.getReason() == BasicReason.REVOKED) {
        return REVOKED;
      }
    }
    return best;
  }

  private static Revocation byLists(
      X509Certificate certificate, X509Certificate issuer, List<X509CRL> lists, Instant now) {
    Revocation best = UNKNOWN;
    for (X509CRL list : lists) {
      if (isOf(list, issuer)) {
        if (list.isRevoked(certificate)) {
          return REVOKED;
        }
        best = isCurrent(list, now) ? GOOD : best;
      }
    }
    return best;
  }

  /** A list with critical extensions, such as a partial one, cannot be read as if it had none. */
  private static boolean isOf(X509CRL list, X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || list.hasUnsupportedCriticalExtension()) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isCurrent(X509CRL list, Instant now) {
    return list.getNextUpdate() != null
        && !now.isBefore(list.getThisUpdate().toInstant())
        && !now.isAfter(list.getNextUpdate().toInstant());
  }
}
