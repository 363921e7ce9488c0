package io.github.agentidentity.trust.service.behaviour.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Something new surprises the more, the longer nothing was new. */
final class NewnessTest {

  private static final int OTHER = 99;

  private final Newness newness = new Newness(AgentBehaviour.ACTION_BITS, 0);

  @Test
  void the_longer_nothing_was_new_the_larger_the_surprise() {
    usesTheSame(100, 1);
    double early = newness.chance();
    usesTheSame(1000, 2);
    assertThat(newness.chance()).isLessThan(early);
  }

  @Test
  void whoever_always_does_new_things_surprises_nobody() {
    for (int day = 0; day < 10; day++) {
      for (int i = 0; i < 20; i++) {
        newness.use(Hashes.of(day, "thing " + i), day, false);
      }
      newness.closeDay(day, false);
    }
    assertThat(newness.chance()).isGreaterThan(0.5);
  }

  @Test
  void it_is_known_after_a_day_that_nobody_suspected() {
    usesTheSame(100, 1);
    assertThat(newness.use(OTHER, 1, false)).isTrue();
    newness.closeDay(1, false);
    assertThat(newness.use(OTHER, 2, false)).isFalse();
  }

  @Test
  void it_stays_new_for_two_weeks_after_a_suspicious_day() {
    usesTheSame(100, 1);
    newness.use(OTHER, 1, false);
    newness.closeDay(1, true);
    newness.closeDay(13, false);
    assertThat(newness.use(OTHER, 14, false)).isTrue();
    newness.closeDay(15, false);
    assertThat(newness.use(OTHER, 16, false)).isFalse();
  }

  @Test
  void many_at_once_exceed_what_is_usual() {
    usesTheSame(200, 1);
    newness.use(OTHER, 1, false);
    double one = newness.excessToday();
    for (int i = 0; i < 10; i++) {
      newness.use(Hashes.of(1, "thing " + i), 1, false);
    }
    assertThat(newness.excessToday()).isGreaterThan(2 * one);
  }

  private void usesTheSame(int times, long day) {
    for (int i = 0; i < times; i++) {
      newness.use(1, day, true);
    }
    newness.closeDay(day, false);
  }
}
