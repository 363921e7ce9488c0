package io.github.agentidentity.mcp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of canonical JSON, as {@code sha256:} and 64 lower-case hexadecimal digits. */
public record SurfaceDigest(String value) {

  public static final int LENGTH = 71;

  private static final String PREFIX = "sha256:";
  private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  public SurfaceDigest {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a digest is sha256: and 64 hexadecimal digits");
    }
  }

  /** The digest of a text in UTF-8. */
  public static SurfaceDigest of(String canonical) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return new SurfaceDigest(PREFIX + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
