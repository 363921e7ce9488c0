package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a certificate chain is worth on a day: path validation to the anchors of the realm, and the
 * revocation data that was supplied. Nothing is ever fetched.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-6">RFC 5280, section 6</a>
 */
public record ChainJudge(TrustAnchors anchors, Instant now) {

  private static final double BELIEVED = 8;
  private static final double NOT_REVOKED = 2;
  private static final double EXPIRED = 4;
  private static final double REVOKED = 8;

  /** What the bundle says for or against an agent with these keys. */
  public Point judge(PemBundle bundle, List<AgentKey> keys) {
    CertificateChain chain = CertificateChain.of(bundle.certificates());
    if (keys.stream().noneMatch(key -> isOf(chain, key))) {
      return Point.in("other-key", 0, "The certificate is for a key that no longer counts");
    }
    if (Revocation.byLists(chain, bundle.revocationLists(), now) == Revocation.REVOKED) {
      return revoked();
    }
    if (chain.certificates().stream().anyMatch(this::isOutOfDate)) {
      return Point.against("expired", EXPIRED, "The certificate is out of date");
    }
    return anchored(chain, bundle);
  }

  private Point anchored(CertificateChain chain, PemBundle bundle) {
    PathCheck path = new PathCheck(anchors, now);
    if (anchors.certificates().isEmpty()) {
      return Point.in("unanchored", 0, "The chain is whole, but the realm has no trust anchors");
    }
    if (anchors.certificates().contains(chain.leaf())) {
      return Point.in("valid", BELIEVED, "The certificate is one of the realm's trust anchors");
    }
    if (!path.leadsToAnAnchor(chain)) {
      return Point.in("unanchored", 0, "The chain leads to no trust anchor of the realm");
    }
    Revocation answer = Revocation.byAnswers(chain, bundle.ocspAnswers(), path);
    if (answer == Revocation.REVOKED) {
      return revoked();
    }
    boolean good =
        answer == Revocation.GOOD
            || Revocation.byLists(chain, bundle.revocationLists(), now) == Revocation.GOOD;
    return good
        ? Point.in("valid", BELIEVED + NOT_REVOKED, "The certificate is valid and not revoked")
        : Point.in("valid", BELIEVED, "The certificate is valid");
  }

  private static Point revoked() {
    return new Point("revoked", 0, REVOKED, true, "The certificate is revoked");
  }

  private boolean isOf(CertificateChain chain, AgentKey key) {
    return key.isValidAt(now) && chain.leafKey().filter(key.publicKey()::equals).isPresent();
  }

  private boolean isOutOfDate(X509Certificate certificate) {
    return now.isBefore(certificate.getNotBefore().toInstant())
        || now.isAfter(certificate.getNotAfter().toInstant());
  }
}
