package io.github.agentidentity.mcp.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedNetworksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
      })
  void address_off_the_public_internet_is_not_spoken_to(String address)
      throws UnknownHostException {
    assertThat(AllowedNetworks.publicOnly().permits(address(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "193.0.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:4860::8888",
      })
  void public_address_is_spoken_to(String address) throws UnknownHostException {
    assertThat(AllowedNetworks.publicOnly().permits(address(address))).isTrue();
  }

  @Test
  void listed_network_is_spoken_to() throws UnknownHostException {
    AllowedNetworks networks = AllowedNetworks.of(" 10.1.0.0/16, fd00::/8\n127.0.0.1 ");
    assertThat(networks.permits(address("10.1.255.1"))).isTrue();
    assertThat(networks.permits(address("10.2.0.1"))).isFalse();
    assertThat(networks.permits(address("fdff::1"))).isTrue();
    assertThat(networks.permits(address("127.0.0.1"))).isTrue();
    assertThat(networks.permits(address("127.0.0.2"))).isFalse();
    assertThat(networks.permits(address("::1"))).isFalse();
  }

  @Test
  void length_need_not_end_at_a_byte() throws UnknownHostException {
    AllowedNetworks networks = AllowedNetworks.of("172.16.0.0/12");
    assertThat(networks.permits(address("172.31.1.1"))).isTrue();
    assertThat(networks.lists(address("172.32.1.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/8, localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10/8", "x"})
  void list_with_a_slip_of_the_pen_opens_nothing(String attribute) throws UnknownHostException {
    assertThat(AllowedNetworks.SETTING.complaint(attribute)).get().asString().startsWith("must be");
    assertThat(AllowedNetworks.SETTING.unreadable().value().permits(address("10.0.0.1"))).isFalse();
  }

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getAllByName(literal)[0];
  }
}
