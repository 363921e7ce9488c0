package io.github.agentidentity.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url without padding, as JOSE wants it. */
public final class Base64Url {

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
