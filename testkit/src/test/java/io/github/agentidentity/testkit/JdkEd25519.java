package io.github.agentidentity.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A second opinion on signatures that shares no code with the first. */
final class JdkEd25519 {

  private static final String X509_PREFIX = "302a300506032b6570032100";

  private JdkEd25519() {}

  static boolean verifies(byte[] publicKey, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    String encoded = X509_PREFIX + HexFormat.of().formatHex(publicKey);
    PublicKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(key);
    verifier.update(message);
    return verifier.verify(signature);
  }
}
