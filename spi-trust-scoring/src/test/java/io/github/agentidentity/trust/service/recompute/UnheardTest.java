package io.github.agentidentity.trust.service.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorWeights;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustSettings.Rules;
import io.github.agentidentity.trust.service.score.Answer;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.score.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnheardTest {

  private static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");
  private static final Rules RULES =
      new Rules(
          FactorWeights.of(Map.of("a", 1.0)), 0.5, Duration.ofDays(14), Map.of(Risk.HIGH, 0.2));

  @Test
  void factor_that_fails_makes_a_bad_agent_no_better() {
    ScoreInputs bad = inputs(Answer.of("a", evidence(Evidence.against("x", NOW, 8, "bad")), 0.5));
    Answer failed = new Unheard(() -> bad, 0.5).answer("a", "took too long");
    assertThat(Scoring.of(inputs(failed)).value()).isLessThanOrEqualTo(Scoring.of(bad).value());
    assertThat(Scoring.of(inputs(failed)).uncertainty()).isEqualTo(1);
  }

  @Test
  void factor_that_fails_makes_a_good_agent_unknown() {
    ScoreInputs good = inputs(Answer.of("a", evidence(Evidence.inFavour("x", NOW, 8, "ok")), 0.5));
    Answer failed = new Unheard(() -> good, 0.5).answer("a", "took too long");
    assertThat(Scoring.of(inputs(failed)).value()).isEqualTo(0.5);
  }

  @Test
  void what_it_had_found_goes_on_capping() {
    Finding finding = new Finding("leaked", Risk.HIGH, "a key was leaked", List.of());
    ScoreInputs found =
        inputs(Answer.of("a", FactorEvidence.counted(List.of(), List.of(finding)), 0.5));
    Answer failed = new Unheard(() -> found, 0.5).answer("a", "threw an exception");
    assertThat(Scoring.of(inputs(failed)).value()).isEqualTo(0.2);
  }

  @Test
  void agent_that_was_never_scored_gets_the_base_rate() {
    Answer failed = new Unheard(() -> null, 0.4).answer("a", "took too long");
    assertThat(Scoring.of(inputs(failed)).value()).isEqualTo(0.4);
    assertThat(failed.failure()).isEqualTo("took too long");
  }

  private static FactorEvidence evidence(Evidence piece) {
    return FactorEvidence.counted(List.of(piece));
  }

  private static ScoreInputs inputs(Answer answer) {
    return new ScoreInputs(NOW, RULES, List.of(answer));
  }
}
