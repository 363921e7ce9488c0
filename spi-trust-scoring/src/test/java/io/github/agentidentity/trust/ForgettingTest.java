package io.github.agentidentity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForgettingTest {

  private static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");
  private static final Forgetting FORGETTING = new Forgetting(Duration.ofDays(14));

  @Test
  void new_evidence_counts_whole() {
    assertThat(weightAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(weightAfter(Duration.ofDays(-1))).isEqualTo(1);
  }

  @Test
  void each_half_life_halves() {
    assertThat(weightAfter(Duration.ofDays(14))).isEqualTo(0.5);
    assertThat(weightAfter(Duration.ofDays(28))).isEqualTo(0.25);
  }

  @Test
  void in_between_it_fades_along_a_line() {
    assertThat(weightAfter(Duration.ofDays(7))).isEqualTo(0.75);
    assertThat(weightAfter(Duration.ofDays(21))).isEqualTo(0.375);
  }

  @Test
  void what_is_very_old_is_forgotten() {
    assertThat(weightAfter(Duration.ofDays(10_000))).isZero();
  }

  private static double weightAfter(Duration age) {
    return FORGETTING.weight(NOW.minus(age), NOW);
  }
}
