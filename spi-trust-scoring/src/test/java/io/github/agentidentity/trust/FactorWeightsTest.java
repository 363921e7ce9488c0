package io.github.agentidentity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.agentidentity.agent.AgentException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorWeightsTest {

  @Test
  void shares_sum_to_one() {
    FactorWeights weights = FactorWeights.of(Map.of("a", 3.0, "b", 1.0, "c", 0.0));
    assertThat(weights.share("a")).isEqualTo(0.75);
    assertThat(weights.share("c")).isZero();
    assertThat(weights.share("a") + weights.share("b")).isCloseTo(1, within(1e-12));
  }

  @Test
  void weights_that_sum_to_zero_are_refused() {
    assertThatThrownBy(() -> FactorWeights.of(Map.of("a", 0.0)))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining("sum to zero");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e9})
  void weight_that_is_no_weight_is_refused_by_name(double weight) {
    assertThatThrownBy(() -> FactorWeights.of(Map.of("a", weight, "b", 1.0)))
        .isInstanceOfSatisfying(
            AgentException.Invalid.class, no -> assertThat(no.field()).isEqualTo("weights.a"));
  }
}
