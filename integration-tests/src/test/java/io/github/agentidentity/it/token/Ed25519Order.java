package io.github.agentidentity.it.token;

import java.math.BigInteger;

/** The order L of the base point: `S + L` satisfies the equation too, and must not be accepted. */
final class Ed25519Order {

  private static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final int HALF = 32;

  private Ed25519Order() {}

  /** Another encoding of the same signature; RFC 8032 §5.1.7 forbids it. */
  static byte[] addToS(byte[] signature) {
    byte[] bigEndian = new byte[HALF];
    for (int i = 0; i < HALF; i++) {
      bigEndian[i] = signature[signature.length - 1 - i];
    }
    byte[] sum = new BigInteger(1, bigEndian).add(L).toByteArray();
    byte[] malleated = signature.clone();
    for (int i = 0; i < HALF; i++) {
      int from = sum.length - 1 - i;
      malleated[HALF + i] = from < 0 ? 0 : sum[from];
    }
    return malleated;
  }
}
