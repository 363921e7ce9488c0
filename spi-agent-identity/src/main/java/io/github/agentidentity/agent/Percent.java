package io.github.agentidentity.agent;

/** Percent-encoding of RFC 3986 in its normal form: §6.2.2.1 and §6.2.2.2. */
final class Percent {

  private static final String UNRESERVED = "-._~";

  private Percent() {}

  /** Encoded only what must be, in upper case. The text is part of a valid URI. */
  static String normalised(String part) {
    StringBuilder out = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int octet = Integer.parseInt(part.substring(i + 1, i + 3), 16);
      if (octet < ' ' || octet == 0x7F) {
        throw new IllegalArgumentException(ResourceUri.RULE);
      }
      append(out, octet);
      i += 2;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int octet) {
    boolean plain =
        octet < 128 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
    if (plain) {
      out.append((char) octet);
    } else {
      out.append(String.format("%%%02X", octet));
    }
  }
}
