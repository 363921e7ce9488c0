package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.AgentException;
import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificates of a PEM text, leaf first, with the revocation lists and OCSP answers that were
 * supplied along with them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
public record PemBundle(
    List<X509Certificate> certificates, List<X509CRL> revocationLists, List<byte[]> ocspAnswers) {

  private static final int MOST_BLOCKS = 10;

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,32})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

  public PemBundle {
    certificates = List.copyOf(certificates);
    revocationLists = List.copyOf(revocationLists);
    ocspAnswers = List.copyOf(ocspAnswers);
  }

  /**
   * The blocks of a text; what stands between them is commentary.
   *
   * @throws AgentException.Invalid for a private key, an unknown or broken block, or too many
   */
  public static PemBundle of(String text) {
    List<X509Certificate> chain = new ArrayList<>();
    List<X509CRL> lists = new ArrayList<>();
    List<byte[]> answers = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(text);
    int count = 0;
    while (blocks.find()) {
      count++;
      if (count > 2 * MOST_BLOCKS) {
        throw Document.invalid("has too many PEM blocks");
      }
      byte[] der = decoded(blocks.group(2));
      switch (blocks.group(1)) {
        case "CERTIFICATE", "X509 CERTIFICATE" -> chain.add(certificate(der));
        case "X509 CRL" -> lists.add(revocationList(der));
        case "OCSP RESPONSE" -> answers.add(der);
        default -> throw unknown(blocks.group(1));
      }
    }
    if (chain.isEmpty() || chain.size() > MOST_BLOCKS) {
      throw Document.invalid("must have 1 to " + MOST_BLOCKS + " certificates in PEM");
    }
    return new PemBundle(chain, lists, answers);
  }

  private static AgentException.Invalid unknown(String label) {
    return label.contains("PRIVATE KEY")
        ? Document.invalid("holds a private key: it was not kept, and should be replaced")
        : Document.invalid("has a PEM block that does not belong here: " + label);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Document.invalid("has a PEM block that is no base64");
    }
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw Document.invalid("has a certificate that cannot be read");
    }
  }

  private static X509CRL revocationList(byte[] der) {
    try {
      return (X509CRL) factory().generateCRL(new ByteArrayInputStream(der));
    } catch (CRLException | CertificateException e) {
      throw Document.invalid("has a revocation list that cannot be read");
    }
  }

  private static CertificateFactory factory() throws CertificateException {
    return CertificateFactory.getInstance("X.509");
  }
}
