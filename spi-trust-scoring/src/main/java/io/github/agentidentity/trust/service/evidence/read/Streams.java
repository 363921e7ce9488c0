package io.github.agentidentity.trust.service.evidence.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Names of streams that fit into their column, whatever tools are called. */
final class Streams {

  private static final int LONGEST = 200;

  private Streams() {}

  static String of(String kind, Set<String> tools) {
    String name = kind + ":" + String.join("+", tools);
    boolean plain = name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    return plain ? name : kind + ":" + hash(name);
  }

  private static String hash(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
