package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Ed25519PublicKey;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A chain of certificates that hangs together: leaf first, each signed by the next, none twice, and
 * nothing in it that was broken years ago. Whether anybody should believe its end is another
 * question.
 */
public record CertificateChain(List<X509Certificate> certificates) {

  private static final int SHORTEST_RSA = 2048;

  /** SubjectPublicKeyInfo of Ed25519 up to the key itself: RFC 8410, section 4. */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  /**
   * The chain of these certificates.
   *
   * @throws AgentException.Invalid for a gap, a circle, or a weak algorithm or key
   */
  public static CertificateChain of(List<X509Certificate> certificates) {
    List<X509Certificate> chain = List.copyOf(certificates);
    requireNoCircle(chain);
    for (int i = 0; i < chain.size(); i++) {
      boolean last = i == chain.size() - 1;
      requireStrong(chain.get(i), last && isSelfIssued(chain.get(i)));
      if (!last) {
        requireSigned(chain.get(i), chain.get(i + 1));
      }
    }
    return new CertificateChain(chain);
  }

  public CertificateChain {
    certificates = List.copyOf(certificates);
  }

  public X509Certificate leaf() {
    return certificates.getFirst();
  }

  /** The key of the leaf, if it is one that agents can have. */
  public Optional<Ed25519PublicKey> leafKey() {
    byte[] info = leaf().getPublicKey().getEncoded();
    int prefix = ED25519.length;
    if (info == null
        || info.length != prefix + Ed25519PublicKey.SIZE
        || !Arrays.equals(info, 0, prefix, ED25519, 0, prefix)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Ed25519PublicKey.of(Arrays.copyOfRange(info, prefix, info.length)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same certificate or the same name twice: whoever follows the chain would never end. */
  private static void requireNoCircle(List<X509Certificate> chain) {
    Set<X509Certificate> certificates = new HashSet<>(chain);
    Set<Object> names = new HashSet<>();
    chain.forEach(certificate -> names.add(certificate.getSubjectX500Principal()));
    X509Certificate last = chain.getLast();
    boolean returns = !isSelfIssued(last) && names.contains(last.getIssuerX500Principal());
    if (certificates.size() < chain.size() || names.size() < chain.size() || returns) {
      throw Document.invalid("has a chain that runs in a circle");
    }
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static void requireSigned(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      throw Document.invalid("must have the certificates in order, each followed by its issuer's");
    }
    try {
      certificate.verify(issuer.getPublicKey());
    } catch (GeneralSecurityException e) {
      throw Document.invalid("has a certificate that the next one did not sign");
    }
  }

  /** How the end of a chain signed itself says nothing; whoever believes it believes its key. */
  private static void requireStrong(X509Certificate certificate, boolean end) {
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    boolean broken =
        algorithm.startsWith("MD") || algorithm.startsWith("SHA1") || algorithm.contains("SHA-1");
    if (broken && !end) {
      throw Document.invalid(
          "has a certificate that is signed with " + certificate.getSigAlgName());
    }
    PublicKey key = certificate.getPublicKey();
    boolean weak =
        key instanceof DSAPublicKey
            || (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA);
    if (weak) {
      throw Document.invalid("has a certificate with a weak key: " + key.getAlgorithm());
    }
  }
}
