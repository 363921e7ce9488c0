package io.github.agentidentity.trust.service.evidence.read;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Path validation of the JDK to some anchors, as of one moment. */
record PathCheck(TrustAnchors anchors, Instant now) {

  /** Whether the path leads to an anchor, revocation left aside. */
  boolean leadsToAnAnchor(CertificateChain chain) {
    return refusal(chain, null) == null;
  }

  /** Why the path does not count with this answer about its leaf; null if it does. */
  @Nullable CertPathValidatorException refusal(CertificateChain chain, byte @Nullable [] ocsp) {
    List<X509Certificate> path = new ArrayList<>(chain.certificates());
    path.removeIf(anchors.certificates()::contains);
    try {
      CertPathValidator validator = CertPathValidator.getInstance("PKIX");
      PKIXParameters parameters = new PKIXParameters(anchors.forPaths());
      parameters.setDate(Date.from(now));
      parameters.setRevocationEnabled(false);
      if (ocsp != null) {
        parameters.addCertPathChecker(checker(validator, chain.leaf(), ocsp));
      }
      validator.validate(
          CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return null;
    } catch (CertPathValidatorException e) {
      return e;
    } catch (InvalidAlgorithmParameterException e) {
      return new CertPathValidatorException("no anchors", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK validates paths", e);
    }
  }

  /** With an answer in hand for the leaf, and told to look at nothing else, it asks nobody. */
  private static PKIXRevocationChecker checker(
      CertPathValidator validator, X509Certificate leaf, byte[] ocsp) {
    PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
    checker.setOptions(EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
    checker.setOcspResponses(Map.of(leaf, ocsp));
    return checker;
  }
}
