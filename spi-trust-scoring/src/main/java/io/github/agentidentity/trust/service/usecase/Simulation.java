package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.TrustSettings.Rules;
import io.github.agentidentity.trust.service.score.Answer;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.score.Scoring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an agent would score if things were otherwise. Changes nothing.
 *
 * @param at the moment of the score: a later one shows what fades
 * @param without factors, or factors and ids of evidence as {@code factor/id}, to leave out
 * @param evidence more evidence, by factor
 * @param findings more findings, by factor
 */
public record Simulation(
    Instant at,
    Rules rules,
    Set<String> without,
    Map<String, List<Evidence>> evidence,
    Map<String, List<Finding>> findings) {

  public TrustScore of(ScoreInputs known) {
    List<Answer> answers = known.answers().stream().map(this::changed).toList();
    return Scoring.of(new ScoreInputs(at, rules, answers));
  }

  private Answer changed(Answer answer) {
    String factor = answer.factor();
    if (without.contains(factor)) {
      return Answer.of(factor, FactorEvidence.NONE, rules.baseRate());
    }
    List<Evidence> pieces = new ArrayList<>();
    answer.evidence().evidence().stream()
        .filter(piece -> !without.contains(factor + "/" + piece.id()))
        .forEach(pieces::add);
    boolean sameEvidence = pieces.size() == answer.evidence().evidence().size();
    List<Evidence> more = evidence.getOrDefault(factor, List.of());
    pieces.addAll(more);
    if (pieces.size() > FactorEvidence.MOST_EVIDENCE) {
      throw new AgentException.Invalid("evidence", "a factor has 64 pieces of evidence at most");
    }
    List<Finding> found = new ArrayList<>(answer.evidence().findings());
    found.removeIf(finding -> isWithout(factor, finding));
    found.addAll(findings.getOrDefault(factor, List.of()));
    if (found.size() > FactorEvidence.MOST_FINDINGS) {
      throw new AgentException.Invalid("findings", "a factor has 16 findings at most");
    }
    // A factor's own judgement speaks of its own evidence only.
    var judged = sameEvidence && more.isEmpty() ? answer.evidence().judged() : null;
    return new Answer(
        factor,
        new FactorEvidence(pieces, found, judged),
        answer.failure() == null ? rules.baseRate() : Math.min(answer.baseRate(), rules.baseRate()),
        answer.failure());
  }

  private boolean isWithout(String factor, Finding finding) {
    return !finding.evidence().isEmpty()
        && finding.evidence().stream().allMatch(id -> without.contains(factor + "/" + id));
  }
}
