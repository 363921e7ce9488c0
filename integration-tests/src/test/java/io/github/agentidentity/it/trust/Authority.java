package io.github.agentidentity.it.trust;

import io.github.agentidentity.testkit.AgentKeyPair;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certifies keys of agents, as one that a realm may believe, or not. */
record Authority(String name, KeyPair keys, String algorithm) {

  private static Instant yesterday() {
    return Instant.now().minus(Duration.ofDays(1));
  }

  static Instant tomorrow() {
    return Instant.now().plus(Duration.ofDays(1));
  }

  static Authority named(String name) {
    return new Authority(name, pair("Ed25519"), "Ed25519");
  }

  static Authority withRsa(String name, String algorithm) {
    return new Authority(name, pair("RSA"), algorithm);
  }

  X509Certificate itself() {
    return issue(name, SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()), tomorrow());
  }

  X509Certificate certifies(AgentKeyPair key) {
    return certifies(key, tomorrow());
  }

  X509Certificate certifies(AgentKeyPair key, Instant until) {
    var ed25519 = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    return issue("agent", new SubjectPublicKeyInfo(ed25519, key.publicKey()), until);
  }

  X509CRLHolder revokes(X509Certificate certificate) {
    var list = new X509v2CRLBuilder(new X500Name("CN=" + name), Date.from(yesterday()));
    list.setNextUpdate(Date.from(tomorrow()));
    list.addCRLEntry(
        certificate.getSerialNumber(), Date.from(yesterday()), CRLReason.keyCompromise);
    return list.build(signer());
  }

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

  private X509Certificate issue(String subject, SubjectPublicKeyInfo key, Instant until) {
    try {
      var certificate =
          new X509v3CertificateBuilder(
              new X500Name("CN=" + name),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(yesterday().minusSeconds(86_400)),
              Date.from(until),
              new X500Name("CN=" + subject),
              key);
      certificate.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(subject.equals(name)));
      return new JcaX509CertificateConverter().getCertificate(certificate.build(signer()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ContentSigner signer() {
    try {
      return new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
