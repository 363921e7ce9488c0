package io.github.agentidentity.trust.service.behaviour.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.agentidentity.trust.service.behaviour.detection.Calibration.Prior;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Says of a value how many days have a larger one, in powers of ten. */
final class CalibrationTest {

  private static final Prior PRIOR = new Prior(2, 1, 2, 0.1, Tail.OPEN);

  @Test
  void what_is_known_of_nobody_comes_from_the_prior() {
    assertThat(new Calibration(PRIOR).usual()).isEqualTo(2);
  }

  @Test
  void a_value_at_a_rarity_has_that_rarity() {
    Calibration calibration = learnt(5, 1);
    assertThat(calibration.decades(calibration.valueAt(3))).isCloseTo(3, within(0.001));
  }

  @Test
  void one_in_a_thousand_days_is_above_three_decades() {
    Calibration calibration = learnt(5, 1);
    assertThat(calibration.decades(5)).isLessThan(1);
    assertThat(calibration.decades(12)).isGreaterThan(3);
  }

  @Test
  void a_steady_agent_is_judged_by_less() {
    assertThat(learnt(5, 0.2).valueAt(4)).isLessThan(learnt(5, 2).valueAt(4));
  }

  @Test
  void a_bounded_tail_finds_the_same_value_rarer_once_it_is_far_from_usual() {
    Calibration open = learnt(5, 1);
    Calibration bounded = learnt(new Prior(2, 1, 2, 0.1, Tail.BOUNDED), 5, 1);
    assertThat(bounded.decades(10)).isGreaterThan(open.decades(10));
    assertThat(bounded.decades(bounded.valueAt(3))).isCloseTo(3, within(0.001));
    assertThat(bounded.decades(Double.MAX_VALUE)).isEqualTo(12);
    assertThat(bounded.decades(-Double.MAX_VALUE)).isCloseTo(0, within(0.001));
  }

  @Test
  void the_largest_values_there_are_have_a_rarity_too() {
    assertThat(learnt(5, 1).decades(Double.MAX_VALUE)).isEqualTo(12);
    assertThat(learnt(5, 1).decades(-Double.MAX_VALUE)).isCloseTo(0, within(0.001));
  }

  private static Calibration learnt(double mean, double deviation) {
    return learnt(PRIOR, mean, deviation);
  }

  private static Calibration learnt(Prior prior, double mean, double deviation) {
    Calibration calibration = new Calibration(prior);
    Random random = new Random(3);
    for (int day = 0; day < 60; day++) {
      calibration.learn(mean + deviation * random.nextGaussian());
    }
    return calibration;
  }
}
