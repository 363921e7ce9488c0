package io.github.agentidentity.mcp.service.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A network, such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
final class Cidr {

  /** Digits and colons only: anything else might ask the name service. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] network;
  private final int bits;

  private Cidr(byte[] network, int bits) {
    this.network = network;
    this.bits = bits;
  }

  /**
   * The network of that text; without a length it is one address.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Cidr of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!LITERAL.matcher(address).matches() || (slash >= 0 && !isLength(text, slash))) {
      throw new IllegalArgumentException("no network: " + text);
    }
    byte[] network = bytes(address);
    int bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
    if (bits > network.length * 8) {
      throw new IllegalArgumentException("no network: " + text);
    }
    return new Cidr(network, bits);
  }

  boolean contains(InetAddress address) {
    byte[] given = address.getAddress();
    if (given.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(given, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    return rest == 0 || ((given[whole] ^ network[whole]) & 0xFF) >> (8 - rest) == 0;
  }

  private static boolean isLength(String text, int slash) {
    return text.substring(slash + 1).matches("[0-9]{1,3}");
  }

  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no network: " + literal, e);
    }
  }
}
