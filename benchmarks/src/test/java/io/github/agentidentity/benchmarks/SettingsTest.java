package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measured time is cut into at least three rounds, of ten seconds where it is long enough. */
class SettingsTest {

  @Test
  void a_long_measurement_has_blocks_of_ten_seconds() {
    assertThat(settings(120).block()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings(120).rounds()).isEqualTo(12);
  }

  @Test
  void a_short_one_still_has_three_rounds() {
    assertThat(settings(6).block()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings(6).rounds()).isEqualTo(3);
  }

  @Test
  void no_agents_are_refused() {
    assertThatThrownBy(() -> settings(10, List.of())).hasMessageContaining("-Dagents");
  }

  private static Settings settings(int seconds) {
    return settings(seconds, List.of(100));
  }

  private static Settings settings(int seconds, List<Integer> agents) {
    return new Settings(
        "token",
        agents,
        seconds,
        Duration.ZERO,
        16,
        Duration.ZERO,
        true,
        List.of(1_000),
        List.of(),
        Path.of("home"),
        Path.of("results"));
  }
}
