package io.github.agentidentity.mcp.service.verification;

import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.ResourceUri;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The certificates of a server's key, leaf first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-6">RFC 5280 §6</a>
 */
public final class CertificateChain {

  public static final int LONGEST_PEM = 32 * 1024;

  private static final int MOST = 8;
  private static final int DNS = 2;
  private static final int URI = 6;

  /** What stands before the 32 bytes in a SubjectPublicKeyInfo: RFC 8410 §4. */
  private static final byte[] ED25519 = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private final List<X509Certificate> certificates;

  private CertificateChain(List<X509Certificate> certificates) {
    this.certificates = certificates;
  }

  /**
   * The chain in a PEM text.
   *
   * @throws IllegalArgumentException if it is none, or too long
   */
  public static CertificateChain of(String pem) {
    if (pem.length() > LONGEST_PEM) {
      throw new IllegalArgumentException("may have " + LONGEST_PEM + " characters");
    }
    try {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
      List<X509Certificate> chain = read.stream().map(X509Certificate.class::cast).toList();
      if (chain.isEmpty() || chain.size() > MOST) {
        throw new IllegalArgumentException("must hold 1 to " + MOST + " certificates");
      }
      return new CertificateChain(chain);
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IllegalArgumentException("must be X.509 certificates in PEM", e);
    }
  }

  /**
   * The key that the leaf certifies.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key
   */
  public Ed25519PublicKey key() {
    byte[] info = leaf().getPublicKey().getEncoded();
    if (info.length != ED25519.length + Ed25519PublicKey.SIZE
        || !Arrays.equals(info, 0, ED25519.length, ED25519, 0, ED25519.length)) {
      throw new IllegalArgumentException("must begin with the certificate of an Ed25519 key");
    }
    return Ed25519PublicKey.of(Arrays.copyOfRange(info, ED25519.length, info.length));
  }

  /** Whether these anchors vouch now for this server having this key. */
  public Proof vouchesFor(
      ResourceUri server, Ed25519PublicKey key, Set<TrustAnchor> anchors, Instant now) {
    if (!key.equals(key())) {
      return new Proof.Missing("The certificate is for another key");
    }
    if (anchors.isEmpty()) {
      return new Proof.Missing("No certificate authority is trusted here");
    }
    if (!names(server)) {
      return new Proof.Missing("The certificate names neither the host of the server nor its URL");
    }
    return validated(anchors, now);
  }

  private Proof validated(Set<TrustAnchor> anchors, Instant now) {
    try {
      PKIXParameters parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(withoutAnchor(anchors)),
              parameters);
      return new Proof.Given();
    } catch (GeneralSecurityException e) {
      return new Proof.Missing(
          "The certificates do not lead to an authority that is trusted here, or have ended");
    }
  }

  /** A path does not hold its anchor, and people often supply it. */
  private List<X509Certificate> withoutAnchor(Set<TrustAnchor> anchors) {
    X509Certificate last = certificates.getLast();
    boolean isAnchor =
        certificates.size() > 1
            && anchors.stream().anyMatch(anchor -> last.equals(anchor.getTrustedCert()));
    return isAnchor ? certificates.subList(0, certificates.size() - 1) : certificates;
  }

  private boolean names(ResourceUri server) {
    String host = String.valueOf(server.toUri().getHost());
    try {
      Collection<List<?>> names = leaf().getSubjectAlternativeNames();
      return names != null && names.stream().anyMatch(name -> isName(name, host, server.value()));
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static boolean isName(List<?> name, String host, String uri) {
    String value = String.valueOf(name.get(1));
    return switch ((Integer) name.get(0)) {
      case DNS -> value.toLowerCase(Locale.ROOT).equals(host);
      case URI -> value.equals(uri);
      default -> false;
    };
  }

  private X509Certificate leaf() {
    return certificates.getFirst();
  }
}
