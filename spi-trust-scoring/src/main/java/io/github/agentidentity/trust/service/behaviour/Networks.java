package io.github.agentidentity.trust.service.behaviour;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Addresses cut to the network that one host keeps to: /24 of IPv4, /48 of IPv6. */
final class Networks {

  private static final int IPV4_BYTES = 4;
  private static final int IPV4_KEPT = 3;
  private static final int IPV6_KEPT = 6;

  private Networks() {}

  /** The network of a literal address, or null for anything else: no name is looked up. */
  static @Nullable String of(@Nullable String address) {
    if (address == null || !address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?")) {
      return null;
    }
    int zone = address.indexOf('%');
    try {
      byte[] bytes =
          InetAddress.getByName(zone < 0 ? address : address.substring(0, zone)).getAddress();
      int kept = bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT;
      StringBuilder network = new StringBuilder();
      for (int i = 0; i < kept; i++) {
        network.append(bytes[i] & 0xff).append('.');
      }
      return network.append('/').append(kept * Byte.SIZE).toString();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
