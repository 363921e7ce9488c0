package io.github.agentidentity.trust.service.score;

import io.github.agentidentity.trust.TrustSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a score depends on: whoever has it computes the same score.
 *
 * @param at the moment that evidence fades towards
 * @param answers in the order of the ids of the factors, in which they are summed up
 */
public record ScoreInputs(Instant at, TrustSettings.Rules rules, List<Answer> answers) {

  public ScoreInputs {
    answers = answers.stream().sorted(Comparator.comparing(Answer::factor)).toList();
  }
}
