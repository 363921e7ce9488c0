package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.Ed25519PublicKey;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes certificates as an authority would, and as one should not. */
final class Certificates {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

  private Certificates() {}

  /** Somebody with a name and keys. */
  record Party(String name, KeyPair keys, String algorithm) {

    static Party withEd25519(String name) {
      return new Party(name, generated("Ed25519", 0), "Ed25519");
    }

    static Party withRsa(String name, int bits, String algorithm) {
      return new Party(name, generated("RSA", bits), algorithm);
    }

    Ed25519PublicKey key() {
      byte[] info = keys.getPublic().getEncoded();
      return Ed25519PublicKey.of(Arrays.copyOfRange(info, info.length - 32, info.length));
    }

    X509Certificate issues(Party subject) {
      return issues(subject, UNTIL);
    }

    X509Certificate issues(Party subject, Instant until) {
      try {
        var builder =
            new X509v3CertificateBuilder(
                new X500Name("CN=" + name),
                BigInteger.valueOf(Math.abs((long) subject.name().hashCode()) + 1),
                Date.from(FROM),
                Date.from(until),
                new X500Name("CN=" + subject.name()),
                SubjectPublicKeyInfo.getInstance(subject.keys().getPublic().getEncoded()));
        boolean authority = !subject.name().equals("leaf");
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
      } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
        throw new IllegalStateException(e);
      }
    }

    X509CRLHolder revokes(Instant nextUpdate, X509Certificate... certificates) {
      try {
        var builder = new X509v2CRLBuilder(new X500Name("CN=" + name), Date.from(FROM));
        builder.setNextUpdate(Date.from(nextUpdate));
        for (X509Certificate certificate : certificates) {
          builder.addCRLEntry(
              certificate.getSerialNumber(), Date.from(FROM), CRLReason.keyCompromise);
        }
        return builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()));
      } catch (OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** An OCSP answer of the issuer about a certificate, as PEM. */
  static String answer(Party issuer, X509Certificate about, boolean revoked, Instant at) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var sha1 = digests.get(CertificateID.HASH_SHA1);
      var builder = new JcaBasicOCSPRespBuilder(issuer.keys().getPublic(), sha1);
      var id =
          new CertificateID(
              sha1, new JcaX509CertificateHolder(issuer.issues(issuer)), about.getSerialNumber());
      CertificateStatus status =
          revoked
              ? new RevokedStatus(Date.from(FROM), CRLReason.keyCompromise)
              : CertificateStatus.GOOD;
      builder.addResponse(id, status, Date.from(at), Date.from(at.plusSeconds(3_600)), null);
      var signer =
          new JcaContentSignerBuilder(issuer.algorithm()).build(issuer.keys().getPrivate());
      var basic = builder.build(signer, new X509CertificateHolder[0], Date.from(at));
      byte[] der = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
      return "-----BEGIN OCSP RESPONSE-----\n"
          + Base64.getMimeEncoder().encodeToString(der)
          + "\n-----END OCSP RESPONSE-----\n";
    } catch (OperatorCreationException | OCSPException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Certificates and lists as PEM. */
  static String pem(Object... parts) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object part : parts) {
        writer.writeObject(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static KeyPair generated(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (bits > 0) {
        generator.initialize(bits);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
