package io.github.agentidentity.trust.service.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Contribution;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorWeights;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.Opinion;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.TrustSettings.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");
  private static final Rules RULES =
      new Rules(
          FactorWeights.of(Map.of("a", 0.7, "b", 0.3)),
          0.5,
          Duration.ofDays(14),
          Map.of(Risk.CRITICAL, 0.25));

  @Test
  void agent_of_which_nothing_is_known_scores_the_base_rate() {
    TrustScore score = score(none("a"), none("b"));
    assertThat(score.value()).isCloseTo(0.5, within(1e-12));
    assertThat(score.uncertainty()).isCloseTo(1, within(1e-12));
  }

  @Test
  void points_sum_to_the_score() {
    TrustScore score = score(good("a", 20), bad("b", 5));
    double sum = score.contributions().stream().mapToDouble(Contribution::points).sum();
    assertThat(score.value()).isCloseTo(sum, within(1e-12));
  }

  @Test
  void less_evidence_in_favour_is_less_trust_and_less_known() {
    TrustScore much = score(good("a", 20), good("b", 20));
    TrustScore less = score(good("a", 20), none("b"));
    assertThat(less.value()).isLessThan(much.value());
    assertThat(less.uncertainty()).isGreaterThan(much.uncertainty());
  }

  @Test
  void critical_finding_caps_whatever_else_is_good() {
    Finding finding = new Finding("leaked", Risk.CRITICAL, "a key was leaked", List.of());
    FactorEvidence found =
        FactorEvidence.counted(good("b", 500).evidence().evidence(), List.of(finding));
    TrustScore score = score(good("a", 500), Answer.of("b", found, 0.5));
    assertThat(score.value()).isEqualTo(0.25);
    assertThat(score.caps()).singleElement().extracting(TrustScore.Cap::finding).isEqualTo(finding);
  }

  @Test
  void finding_of_a_factor_without_weight_caps_nothing() {
    Finding finding = new Finding("leaked", Risk.CRITICAL, "a key was leaked", List.of());
    Answer weightless = Answer.of("c", FactorEvidence.counted(List.of(), List.of(finding)), 0.5);
    assertThat(score(good("a", 50), good("b", 50), weightless).caps()).isEmpty();
  }

  @Test
  void base_rate_is_the_realms_and_not_the_factors() {
    FactorEvidence boastful = FactorEvidence.judged(Opinion.vacuous(1), List.of());
    assertThat(score(Answer.of("a", boastful, 0.5), none("b")).value())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void old_misdeeds_count_less() {
    Evidence old = Evidence.against("x", NOW.minus(Duration.ofDays(28)), 8, "old");
    Evidence fresh = Evidence.against("x", NOW, 8, "fresh");
    assertThat(score(of("a", old), none("b")).value())
        .isGreaterThan(score(of("a", fresh), none("b")).value());
  }

  @Test
  void inputs_written_and_read_give_the_same_bits() {
    SplittableRandom random = new SplittableRandom(20300131);
    IntStream.range(0, 2_000)
        .mapToObj(i -> someInputs(random))
        .forEach(
            inputs -> {
              ScoreInputs read = ScoreDocument.read(ScoreDocument.write(inputs));
              assertThat(read).isEqualTo(inputs);
              assertThat(Double.doubleToLongBits(Scoring.of(read).value()))
                  .isEqualTo(Double.doubleToLongBits(Scoring.of(inputs).value()));
            });
  }

  @Test
  void inputs_say_their_format_and_another_one_is_refused_with_the_reason() {
    String written =
        ScoreDocument.write(new ScoreInputs(NOW, RULES, List.of(none("a"), none("b"))));
    assertThat(written).startsWith("{\"format\":1,");
    assertThatExceptionOfType(AgentException.Conflict.class)
        .isThrownBy(() -> ScoreDocument.read(written.replace("format\":1", "format\":2")))
        .withMessageContaining("another release");
  }

  private static ScoreInputs someInputs(SplittableRandom random) {
    Rules rules =
        new Rules(
            FactorWeights.of(Map.of("a", random.nextDouble() + 1e-9, "b", random.nextDouble())),
            random.nextDouble(),
            Duration.ofMillis(1_000 + random.nextInt(1 << 30)),
            Map.of(Risk.HIGH, random.nextDouble()));
    return new ScoreInputs(NOW, rules, List.of(someAnswer("b", random), someAnswer("a", random)));
  }

  private static Answer someAnswer(String factor, SplittableRandom random) {
    List<Evidence> pieces =
        IntStream.range(0, random.nextInt(9))
            .mapToObj(
                i ->
                    new Evidence(
                        "e" + i,
                        NOW.minusMillis(random.nextLong(1L << 33)),
                        random.nextDouble() * 50,
                        random.nextDouble() * 50,
                        "seen \"it\" 🙂"))
            .toList();
    return Answer.of(factor, FactorEvidence.counted(pieces), random.nextDouble());
  }

  private static TrustScore score(Answer... answers) {
    return Scoring.of(new ScoreInputs(NOW, RULES, List.of(answers)));
  }

  private static Answer none(String factor) {
    return Answer.of(factor, FactorEvidence.NONE, 0.5);
  }

  private static Answer good(String factor, double weight) {
    return of(factor, Evidence.inFavour("good", NOW, weight, "good"));
  }

  private static Answer bad(String factor, double weight) {
    return of(factor, Evidence.against("bad", NOW, weight, "bad"));
  }

  private static Answer of(String factor, Evidence piece) {
    return Answer.of(factor, FactorEvidence.counted(List.of(piece)), 0.5);
  }
}
