package io.github.agentidentity.trust.service.behaviour.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** All agents of a type share a forest, which finds hours that none of them has. */
final class TypeForestTest {

  private static final float[] ODD = {6, 6, 0, 0, 5, 5, 0, 0};

  private final Random random = new Random(11);

  @Test
  void as_long_as_few_hours_are_known_nothing_is_odd() {
    assertThat(TypeForest.empty().score(ODD)).isZero();
  }

  @Test
  void an_hour_that_nobody_has_scores_higher() {
    TypeForest forest = grown();
    assertThat(forest.score(ODD)).isGreaterThan(2 * forest.score(ordinary()));
  }

  @Test
  void what_is_stored_grows_again() {
    TypeForest forest = grown();
    TypeForest restored = TypeForest.of(forest.toBytes());
    assertThat(restored.size()).isEqualTo(forest.size());
    assertThat(restored.score(ODD)).isCloseTo(forest.score(ODD), within(0.5));
    restored.learn(ordinary());
    assertThat(restored.size()).isEqualTo(forest.size() + 1);
  }

  @Test
  void it_fits_a_row() {
    assertThat(grown().toBytes()).hasSizeLessThan(256 * 1024);
  }

  @Test
  void something_else_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TypeForest.of(new byte[] {1, 2, 3}));
  }

  private TypeForest grown() {
    TypeForest forest = TypeForest.empty();
    for (int i = 0; i < 2000; i++) {
      forest.learn(ordinary());
    }
    return forest;
  }

  private float[] ordinary() {
    float[] hour = new float[ODD.length];
    for (int i = 0; i < hour.length; i++) {
      hour[i] = (float) random.nextGaussian() * 0.5f;
    }
    return hour;
  }
}
