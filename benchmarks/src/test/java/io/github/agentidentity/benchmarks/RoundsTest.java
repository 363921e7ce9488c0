package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contestants are compared round by round, so that a noisy minute cannot decide. */
class RoundsTest {

  private final Rounds rounds = new Rounds();

  @Test
  void a_ratio_is_the_median_over_the_rounds() {
    rounds.add(Map.of("a", Blocks.of(200, 10, 100), "b", Blocks.of(100, 20, 100)));
    rounds.add(Map.of("a", Blocks.of(20, 10, 100), "b", Blocks.of(100, 20, 100)));
    rounds.add(Map.of("a", Blocks.of(220, 10, 100), "b", Blocks.of(100, 20, 100)));

    assertThat(rounds.ratio("a", "b", Block::perSecond)).isEqualTo(2);
  }

  @Test
  void of_an_even_number_of_rounds_the_two_in_the_middle_are_averaged() {
    rounds.add(Map.of("a", Blocks.of(100, 10, 100), "b", Blocks.of(100, 20, 100)));
    rounds.add(Map.of("a", Blocks.of(300, 10, 100), "b", Blocks.of(100, 20, 100)));

    assertThat(rounds.ratio("a", "b", Block::perSecond)).isEqualTo(2);
  }

  @Test
  void a_slow_minute_leaves_the_ratio_alone() {
    rounds.add(Map.of("a", Blocks.of(200, 10, 100), "b", Blocks.of(100, 20, 100)));
    rounds.add(Map.of("a", Blocks.of(40, 50, 100), "b", Blocks.of(20, 100, 100)));

    assertThat(rounds.ratio("a", "b", Block::perSecond)).isEqualTo(2);
  }

  @Test
  void all_blocks_of_a_contestant_add_up() {
    rounds.add(Map.of("a", Blocks.of(90, 10, 100)));
    rounds.add(Map.of("a", Blocks.of(10, 50, 300)));

    Block total = rounds.total("a");

    assertThat(total.load().operations()).isEqualTo(100);
    assertThat(total.perSecond()).isEqualTo(50);
    assertThat(total.serverMillis()).isEqualTo(4);
    assertThat(total.percentileMillis(50)).isCloseTo(10, within(0.1));
    assertThat(total.percentileMillis(95)).isCloseTo(50, within(0.1));
  }
}
