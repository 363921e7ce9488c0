package io.github.agentidentity.aim;

import io.github.agentidentity.agent.Ed25519PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Keys and signatures as AIM writes them: standard base64 with padding, and no other form. */
public final class AimKeys {

  private AimKeys() {}

  /**
   * A key pair that this server makes because the client insists.
   *
   * @param privateKey seed and public key, 64 bytes: given out once and forgotten
   */
  public record Pair(Ed25519PublicKey publicKey, String privateKey) {
    @Override
    public String toString() {
      return publicKey.toString();
    }
  }

  public static Pair generate(SecureRandom random) {
    byte[] both = new byte[Ed25519.SECRET_KEY_SIZE + Ed25519.PUBLIC_KEY_SIZE];
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePrivateKey(random, seed);
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    System.arraycopy(seed, 0, both, 0, seed.length);
    System.arraycopy(publicKey, 0, both, seed.length, publicKey.length);
    return new Pair(Ed25519PublicKey.of(publicKey), Base64.getEncoder().encodeToString(both));
  }

  public static String encode(Ed25519PublicKey key) {
    return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(key.x()));
  }

  /** The key of this text; {@link Malformed} if it is none that could be trusted. */
  public static Ed25519PublicKey publicKey(String text) {
    byte[] raw =
        bytes(text)
            .orElseThrow(() -> new Malformed("public_key must be 32 bytes in standard base64"));
    try {
      return Ed25519PublicKey.of(raw);
    } catch (IllegalArgumentException e) {
      throw new Malformed("public_key is not an Ed25519 key: " + e.getMessage());
    }
  }

  /** The bytes of standard base64 in its one canonical spelling. */
  public static Optional<byte[]> bytes(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
