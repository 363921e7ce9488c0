package io.github.agentidentity.mcp.service.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeSettingsTest {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, PT15M", "1, PT30M", "2, PT1H", "6, PT16H", "7, P1D", "12, P1D", "1000, P1D"})
  void wait_doubles_with_each_failure_up_to_a_day(int failures, Duration wait) {
    assertThat(ProbeSettings.next(NOW, Duration.ofMinutes(15), failures)).isEqualTo(NOW.plus(wait));
  }

  @Test
  void references_to_the_vault_are_those_made_for_servers() {
    assertThat(Bearer.isReference("${vault.mcp-weather}")).isTrue();
    assertThat(Bearer.isReference("${vault.ldap}")).isFalse();
    assertThat(Bearer.isReference("x${vault.mcp-weather}")).isFalse();
  }

  @Test
  void token_is_one_header_and_nothing_more() {
    assertThat(Bearer.isToken("eyJ.abc-_~+/==")).isTrue();
    assertThat(Bearer.isToken("a b")).isFalse();
    assertThat(Bearer.isToken("a\r\nX: y")).isFalse();
    assertThat(Bearer.isToken("")).isFalse();
  }
}
