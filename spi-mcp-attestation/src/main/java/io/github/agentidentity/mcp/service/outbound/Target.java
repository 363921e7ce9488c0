package io.github.agentidentity.mcp.service.outbound;

import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.http.conn.DnsResolver;

/**
 * The host of a URL, resolved once and checked: connections go to these addresses and no others, so
 * that a name cannot point elsewhere between check and use.
 */
record Target(String host, List<InetAddress> addresses) {

  /** A name that leads to more places than this leads nowhere in particular. */
  private static final int MOST_ADDRESSES = 16;

  /** Where other protocols listen that HTTP could be smuggled into: those that browsers refuse. */
  private static final Set<Integer> PORTS_OF_OTHERS =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667,
          6668, 6669, 6679, 6697, 10080, 11211);

  Target {
    addresses = List.copyOf(addresses);
  }

  static Target of(URI url, AllowedNetworks networks, DnsResolver names) throws ProbeFailed {
    String host = url.getHost();
    // RFC 3986 section 3.1: schemes are written as one likes.
    boolean https = "https".equalsIgnoreCase(url.getScheme());
    if (host == null
        || url.getRawUserInfo() != null
        || !(https || "http".equalsIgnoreCase(url.getScheme()))) {
      throw new ProbeFailed(Reason.FORBIDDEN, "Only http and https URLs without a user are asked");
    }
    List<InetAddress> addresses = resolve(host, names);
    if (!addresses.stream().allMatch(networks::permits)) {
      throw new ProbeFailed(
          Reason.NOT_LISTED,
          "The host is not on the public internet; the realm attribute "
              + AllowedNetworks.SETTING.name()
              + " lists the other networks that may be asked");
    }
    boolean listed = addresses.stream().allMatch(networks::lists);
    if (!https && !listed) {
      throw new ProbeFailed(
          Reason.NOT_LISTED,
          "Plain http is for the networks that the realm attribute "
              + AllowedNetworks.SETTING.name()
              + " lists; use https");
    }
    if (!listed && !isForHttp(url.getPort())) {
      throw new ProbeFailed(Reason.NOT_LISTED, "The port is one of another protocol");
    }
    return new Target(host, addresses);
  }

  private static List<InetAddress> resolve(String host, DnsResolver names) throws ProbeFailed {
    try {
      List<InetAddress> addresses = List.of(names.resolve(literal(host)));
      if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
        throw new ProbeFailed(Reason.UNREACHABLE, "The host has no usable address");
      }
      return addresses;
    } catch (UnknownHostException e) {
      throw new ProbeFailed(Reason.UNREACHABLE, "The name of the host is unknown", e);
    }
  }

  private static String literal(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean isForHttp(int port) {
    return port == -1
        || port == 80
        || port == 443
        || (port >= 1024 && !PORTS_OF_OTHERS.contains(port));
  }

  /** Answers for this host alone. */
  DnsResolver pinned() {
    return name -> {
      if (!literal(name).equals(literal(host))) {
        throw new UnknownHostException("not the host that was checked");
      }
      return addresses.toArray(InetAddress[]::new);
    };
  }
}
