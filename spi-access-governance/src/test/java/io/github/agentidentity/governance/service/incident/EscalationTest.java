package io.github.agentidentity.governance.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Risk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EscalationTest {

  private static final Escalation USUAL = new Escalation(3, 10, Duration.ofHours(1));

  @Test
  void alert_comes_with_the_threshold_and_not_before() {
    assertThat(USUAL.alerts(2)).isFalse();
    assertThat(USUAL.alerts(3)).isTrue();
  }

  @Test
  void agent_is_stopped_at_the_second_threshold() {
    assertThat(USUAL.suspends(9)).isFalse();
    assertThat(USUAL.suspends(10)).isTrue();
  }

  @Test
  void zero_means_never() {
    Escalation never = new Escalation(0, 0, Duration.ofHours(1));
    assertThat(never.alerts(1000)).isFalse();
    assertThat(never.suspends(1000)).isFalse();
    assertThat(never.countUpTo()).isZero();
  }

  @Test
  void severity_rises_twice_and_ends_at_critical() {
    assertThat(USUAL.severity(Risk.LOW, 3)).isEqualTo(Risk.LOW);
    assertThat(USUAL.severity(Risk.LOW, 6)).isEqualTo(Risk.MEDIUM);
    assertThat(USUAL.severity(Risk.LOW, 12)).isEqualTo(Risk.HIGH);
    assertThat(USUAL.severity(Risk.HIGH, 12)).isEqualTo(Risk.CRITICAL);
  }

  @Test
  void nobody_counts_further_than_it_matters() {
    assertThat(USUAL.countUpTo()).isEqualTo(12);
    assertThat(new Escalation(1, 10, Duration.ofHours(1)).countUpTo()).isEqualTo(10);
  }
}
