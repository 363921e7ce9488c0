package io.github.agentidentity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionTest {

  @Test
  void no_evidence_is_no_belief_and_no_disbelief() {
    assertThat(Opinion.ofEvidence(0, 0, 0.5)).isEqualTo(Opinion.vacuous(0.5));
  }

  @Test
  void expectation_is_that_of_the_beta_distribution() {
    double expectation = Opinion.ofEvidence(7, 3, 0.5).expectation();
    assertThat(expectation).isCloseTo((7 + 1) / (7 + 3 + 2.0), within(1e-12));
  }

  @Test
  void more_evidence_of_one_kind_leaves_less_unknown() {
    Opinion little = Opinion.ofEvidence(4, 1, 0.5);
    Opinion much = Opinion.ofEvidence(40, 10, 0.5);
    assertThat(much.uncertainty()).isLessThan(little.uncertainty());
  }

  @ParameterizedTest
  @CsvSource({"NaN,0,1", "0.5,0.6,0.2", "-0.1,0.1,1", "0.2,0.2,0.2", "Infinity,0,0"})
  void what_is_no_opinion_is_refused(double belief, double disbelief, double uncertainty) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Opinion(belief, disbelief, uncertainty, 0.5));
  }
}
