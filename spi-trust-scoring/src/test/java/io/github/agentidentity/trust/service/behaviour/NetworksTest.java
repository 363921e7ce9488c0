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

  @Test
  void address_of_the_old_kind_is_one_however_it_is_spelt() {
    assertThat(Networks.of("192.0.2.17")).isEqualTo("192.0.2./24");
    assertThat(Networks.of("::ffff:192.0.2.17")).isEqualTo("192.0.2./24");
    assertThat(Networks.of("::ffff:c000:211")).isEqualTo("192.0.2./24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "example.com",
        "_hidden",
        "999.1.1.1",
        "::g",
        "1.2.3",
        "1..2.3",
        "1.2.3.",
        "1.2.3.4.5",
        "0000000001.2.3.4",
        ":",
        "[::1]",
        "::1]"
      })
  void what_is_no_address_is_no_network(String text) {
    assertThat(Networks.of(text)).isNull();
  }
}
