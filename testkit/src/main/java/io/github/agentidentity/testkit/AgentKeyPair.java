package io.github.agentidentity.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An agent's Ed25519 key pair. Bouncy Castle signs some twenty times faster than the JDK, and a
 * load generator must not measure itself.
 */
public final class AgentKeyPair {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Ed25519PrivateKeyParameters privateKey;
  private final Ed25519PublicKeyParameters publicKey;
  private final String thumbprint;

  private AgentKeyPair(Ed25519PrivateKeyParameters privateKey) {
    this.privateKey = privateKey;
    this.publicKey = privateKey.generatePublicKey();
    this.thumbprint = thumbprintOf(encodedPublicKey());
  }

  public static AgentKeyPair generate() {
    return new AgentKeyPair(new Ed25519PrivateKeyParameters(RANDOM));
  }

  /** The key pair of 32 bytes that the caller chose. */
  public static AgentKeyPair fromSeed(byte[] seed) {
    if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
    }
    return new AgentKeyPair(new Ed25519PrivateKeyParameters(seed, 0));
  }

  /** The 32 bytes of the public key. */
  public byte[] publicKey() {
    return publicKey.getEncoded();
  }

  /** The 32 secret bytes: only for a test that sends what must never be sent. */
  public byte[] seed() {
    return privateKey.getEncoded();
  }

  /** RFC 7638 with the members of RFC 8037, base64url. */
  public String thumbprint() {
    return thumbprint;
  }

  /** The public key as a JWK. */
  public Map<String, Object> jwk() {
    Map<String, Object> jwk = new LinkedHashMap<>();
    jwk.put("kty", "OKP");
    jwk.put("crv", "Ed25519");
    jwk.put("x", encodedPublicKey());
    return jwk;
  }

  public byte[] sign(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, privateKey);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }

  private String encodedPublicKey() {
    return Base64Url.encode(publicKey.getEncoded());
  }

  private static String thumbprintOf(String x) {
    String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    return Base64Url.encode(sha256(members.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
