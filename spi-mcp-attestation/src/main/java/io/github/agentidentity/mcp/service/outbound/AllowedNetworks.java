package io.github.agentidentity.mcp.service.outbound;

import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import io.github.agentidentity.agent.settings.SettingType;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be spoken to: those of the public internet, and the networks that the admin
 * of the realm lists.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, IPv6</a>
 */
public final class AllowedNetworks {

  private static final int LONGEST = 4_000;

  /** Networks parted by commas or spaces. One that cannot be read opens nothing, nor do others. */
  public static final RealmSetting<AllowedNetworks> SETTING =
      RealmSetting.without(
          "mcp.allow-networks",
          "servers",
          SettingKind.text(SettingType.NETWORKS, LONGEST, AllowedNetworks::of),
          publicOnly());

  private static final List<Cidr> NOT_PUBLIC_V4 =
      cidrs(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Mapped, NAT64, unique local, link-local and multicast addresses all lie outside of it. */
  private static final Cidr PUBLIC_V6 = Cidr.of("2000::/3");

  /** Teredo and 6to4 carry an IPv4 address, which could be any. */
  private static final List<Cidr> NOT_PUBLIC_V6 =
      cidrs("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private final List<Cidr> listed;

  private AllowedNetworks(List<Cidr> listed) {
    this.listed = listed;
  }

  /** The public internet alone. */
  public static AllowedNetworks publicOnly() {
    return new AllowedNetworks(List.of());
  }

  /**
   * The public internet and these networks.
   *
   * @throws IllegalArgumentException if one of them cannot be read
   */
  public static AllowedNetworks of(String networks) {
    return new AllowedNetworks(
        Arrays.stream(networks.strip().split("[,\\s]+")).map(AllowedNetworks::network).toList());
  }

  private static Cidr network(String text) {
    try {
      return Cidr.of(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be networks such as 10.1.0.0/16, fd00::/8; '" + text + "' is none", e);
    }
  }

  /** Whether the admin has listed it. */
  boolean lists(InetAddress address) {
    return listed.stream().anyMatch(network -> network.contains(address));
  }

  boolean permits(InetAddress address) {
    return isPublic(address) || lists(address);
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? NOT_PUBLIC_V4.stream().noneMatch(network -> network.contains(address))
        : PUBLIC_V6.contains(address)
            && NOT_PUBLIC_V6.stream().noneMatch(network -> network.contains(address));
  }

  private static List<Cidr> cidrs(String... texts) {
    return Stream.of(texts).map(Cidr::of).toList();
  }
}
