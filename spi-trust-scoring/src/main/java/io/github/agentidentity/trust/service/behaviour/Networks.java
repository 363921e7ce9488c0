package io.github.agentidentity.trust.service.behaviour;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Addresses cut to the network that one host keeps to: /24 of IPv4, /48 of IPv6. Asked within
 * requests, so nothing is compiled or looked up; behind a proxy the address is what a header says.
 */
final class Networks {

  private static final int LONGEST = 64;
  private static final int IPV4_DOTS = 3;
  private static final int IPV4_DIGITS = 3;
  private static final int IPV4_BYTES = 4;
  private static final int IPV4_KEPT = 3;
  private static final int IPV6_KEPT = 6;

  private Networks() {}

  /** The network of a literal address, or null for anything else: no name is looked up. */
  static @Nullable String of(@Nullable String address) {
    if (address == null || address.length() > LONGEST) {
      return null;
    }
    return address.indexOf(':') < 0 ? ofVersion4(address) : ofVersion6(address);
  }

  private static @Nullable String ofVersion4(String address) {
    int dots = 0;
    int value = 0;
    int digits = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '.' && digits > 0) {
        dots++;
        value = 0;
        digits = 0;
      } else if (c >= '0' && c <= '9') {
        value = 10 * value + c - '0';
        digits++;
      } else {
        return null;
      }
      if (value > 0xff || digits > IPV4_DIGITS) {
        return null;
      }
    }
    return dots == IPV4_DOTS && digits > 0
        ? address.substring(0, address.lastIndexOf('.') + 1) + "/24"
        : null;
  }

  /** In brackets an address is taken for a literal or refused, and never for a name. */
  private static @Nullable String ofVersion6(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    try {
      byte[] bytes = InetAddress.getByName('[' + literal + ']').getAddress();
      return cut(bytes, bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static String cut(byte[] bytes, int kept) {
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < kept; i++) {
      network.append(bytes[i] & 0xff).append('.');
    }
    return network.append('/').append(kept * Byte.SIZE).toString();
  }
}
