package io.github.agentidentity.trust.service.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that moves within its network stays where it was. */
final class NetworksTest {

  @Test
  void neighbours_are_one_network() {
    assertThat(Networks.of("192.0.2.17")).isEqualTo(Networks.of("192.0.2.200"));
    assertThat(Networks.of("2001:db8:1:2::3")).isEqualTo(Networks.of("2001:db8:1:ffff::9%eth0"));
  }

  @Test
  void strangers_are_two() {
    assertThat(Networks.of("192.0.2.17")).isNotEqualTo(Networks.of("192.0.3.17"));
    assertThat(Networks.of("2001:db8:1::1")).isNotEqualTo(Networks.of("2001:db8:2::1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "example.com", "_hidden", "999.1.1.1", "::g"})
  void what_is_no_address_is_no_network(String text) {
    assertThat(Networks.of(text)).isNull();
  }
}
