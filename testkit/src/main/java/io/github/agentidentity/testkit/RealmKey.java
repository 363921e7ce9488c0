package io.github.agentidentity.testkit;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One RSA key for the realms of a test run. A server makes two for each realm otherwise, which
 * takes it longer than most tests. That the realms share it makes their issuers all the more
 * important.
 */
final class RealmKey {

  private static final int BITS = 2048;

  private RealmKey() {}

  /** PKCS #8 in base64. */
  static String privateKey() {
    return Holder.KEY;
  }

  private static final class Holder {

    private static final String KEY = generate();

    private static String generate() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return Base64.getEncoder().encodeToString(encoded);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has RSA", e);
      }
    }
  }
}
