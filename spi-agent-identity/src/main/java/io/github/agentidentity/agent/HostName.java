package io.github.agentidentity.agent;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of a URI in the one form that everybody reads alike. What some readers take for an
 * address and others for a name, such as {@code 127.1} and {@code 0x7f000001}, is refused.
 */
final class HostName {

  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

  private HostName() {}

  static String of(URI uri) {
    String host = uri.getHost();
    if (host != null && host.startsWith("[")) {
      return ipv6(host.substring(1, host.length() - 1));
    }
    String name = withoutFinalDot(ascii(host == null ? hostOf(uri.getRawAuthority()) : host));
    boolean valid =
        name.length() <= 253
            && (NUMERIC.matcher(name).matches()
                ? IPV4.matcher(name).matches()
                : NAME.matcher(name).matches());
    if (!valid) {
      throw new IllegalArgumentException("must name a host by a valid name or address");
    }
    return name;
  }

  /** Where {@link URI} sees no host it may still be a name in another script. */
  private static String hostOf(String authority) {
    if (authority.indexOf(':') >= 0) {
      throw new IllegalArgumentException("must name a host by a valid name or address");
    }
    return URLDecoder.decode(authority, StandardCharsets.UTF_8);
  }

  private static String ascii(String name) {
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("must name a host by a valid name or address", e);
    }
  }

  private static String withoutFinalDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** RFC 5952 §4. */
  private static String ipv6(String literal) {
    if (literal.indexOf('%') >= 0) {
      throw new IllegalArgumentException("must not name a zone of this machine");
    }
    try {
      if (InetAddress.getByName('[' + literal + ']') instanceof Inet6Address address) {
        return '[' + text(groups(address.getAddress())) + ']';
      }
      throw new IllegalArgumentException("must write an IPv4 address as one");
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("must name a host by a valid name or address", e);
    }
  }

  private static int[] groups(byte[] address) {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (address[2 * i] & 255) << 8 | (address[2 * i + 1] & 255);
    }
    return groups;
  }

  private static String text(int[] groups) {
    int[] gap = longestGap(groups);
    List<String> head = hex(groups, 0, gap[0]);
    List<String> tail = hex(groups, gap[0] + gap[1], 8);
    String separator = gap[1] > 0 ? "::" : head.isEmpty() || tail.isEmpty() ? "" : ":";
    return String.join(":", head) + separator + String.join(":", tail);
  }

  private static List<String> hex(int[] groups, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(Integer.toHexString(groups[i]));
    }
    return words;
  }

  /** Start and length of the first longest run of two zeros or more. */
  private static int[] longestGap(int[] groups) {
    int[] best = {8, 0};
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > Math.max(1, best[1])) {
        best = new int[] {i, end - i};
      }
    }
    return best;
  }
}
