package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.service.TrustMeters;
import io.github.agentidentity.trust.service.score.Answer;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.score.Scoring;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a factor that failed is taken for: it knows nothing, is expected to be no better than it
 * was, and what it had found still stands. Otherwise whoever can make a factor fail could wash an
 * agent clean.
 */
final class Unheard {

  private final Supplier<@Nullable ScoreInputs> last;
  private final double baseRate;
  private @Nullable Before before;

  /**
   * For one agent.
   *
   * @param last the inputs of its newest score, asked for only if a factor failed
   */
  Unheard(Supplier<@Nullable ScoreInputs> last, double baseRate) {
    this.last = last;
    this.baseRate = baseRate;
  }

  private record Before(@Nullable ScoreInputs inputs, @Nullable TrustScore score) {}

  Answer answer(String factor, String why) {
    TrustMeters.factorFailed(factor);
    Before known = before();
    return new Answer(
        factor,
        new FactorEvidence(List.of(), findings(known, factor), null),
        expectation(known, factor),
        why);
  }

  private double expectation(Before known, String factor) {
    return known.score() == null
        ? baseRate
        : known
            .score()
            .of(factor)
            .map(one -> Math.min(baseRate, one.opinion().expectation()))
            .orElse(baseRate);
  }

  private static List<Finding> findings(Before known, String factor) {
    return known.inputs() == null
        ? List.of()
        : known.inputs().answers().stream()
            .filter(answer -> answer.factor().equals(factor))
            .flatMap(answer -> answer.evidence().findings().stream())
            .toList();
  }

  private Before before() {
    Before known = before;
    if (known == null) {
      ScoreInputs inputs = last.get();
      known = new Before(inputs, inputs == null ? null : Scoring.of(inputs));
      before = known;
    }
    return known;
  }
}
