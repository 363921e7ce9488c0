package io.github.agentidentity.trust.service.score;

import io.github.agentidentity.trust.Contribution;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.Forgetting;
import io.github.agentidentity.trust.Opinion;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.TrustScore.Cap;
import io.github.agentidentity.trust.TrustSettings.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From inputs to a score: each factor's evidence is counted into an opinion, the opinions are
 * averaged by weight, and the floor rules cap what comes out.
 *
 * <p>Sums run in the order of the inputs and use nothing but IEEE 754 additions, multiplications
 * and divisions: the same inputs give the same bits everywhere.
 */
public final class Scoring {

  private Scoring() {}

  public static TrustScore of(ScoreInputs inputs) {
    Rules rules = inputs.rules();
    List<Contribution> contributions = new ArrayList<>();
    List<Cap> caps = new ArrayList<>();
    for (Answer answer : inputs.answers()) {
      Opinion opinion = opinion(answer, rules, inputs.at());
      double share = rules.weights().share(answer.factor());
      contributions.add(
          new Contribution(
              answer.factor(),
              share,
              opinion,
              share * opinion.expectation(),
              answer.evidence().evidence().size(),
              answer.failure()));
      if (share > 0) {
        addCaps(answer, rules, caps);
      }
    }
    caps.sort(Comparator.comparingDouble(Cap::most).thenComparing(Cap::factor));
    double sum = sum(contributions);
    double value = caps.isEmpty() ? sum : Math.min(sum, caps.getFirst().most());
    return new TrustScore(value, fused(contributions, rules.baseRate()), contributions, caps);
  }

  private static Opinion opinion(Answer answer, Rules rules, Instant at) {
    FactorEvidence known = answer.evidence();
    Opinion judged = known.judged();
    if (judged != null) {
      return new Opinion(
          judged.belief(), judged.disbelief(), judged.uncertainty(), answer.baseRate());
    }
    Forgetting forgetting = new Forgetting(rules.halfLife());
    double positive = 0;
    double negative = 0;
    for (Evidence piece : known.evidence()) {
      double weight = forgetting.weight(piece.at(), at);
      positive += weight * piece.positive();
      negative += weight * piece.negative();
    }
    return Opinion.ofEvidence(positive, negative, answer.baseRate());
  }

  private static void addCaps(Answer answer, Rules rules, List<Cap> caps) {
    for (Finding finding : answer.evidence().findings()) {
      Double most = rules.caps().get(finding.severity());
      if (most != null) {
        caps.add(new Cap(answer.factor(), finding, most));
      }
    }
  }

  /** The shares sum to 1 only nearly: no score is more than that. */
  private static double sum(List<Contribution> contributions) {
    double sum = 0;
    for (Contribution one : contributions) {
      sum += one.points();
    }
    return Math.min(1, sum);
  }

  private static Opinion fused(List<Contribution> contributions, double baseRate) {
    double belief = 0;
    double disbelief = 0;
    for (Contribution one : contributions) {
      belief += one.weight() * one.opinion().belief();
      disbelief += one.weight() * one.opinion().disbelief();
    }
    belief = Math.min(1, belief);
    disbelief = Math.min(1 - belief, disbelief);
    return new Opinion(belief, disbelief, 1 - belief - disbelief, baseRate);
  }
}
