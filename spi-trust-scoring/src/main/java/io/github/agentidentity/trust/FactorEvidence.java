package io.github.agentidentity.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a factor knows of an agent.
 *
 * @param evidence what the opinion rests on
 * @param findings what caps the score
 * @param judged the factor's own opinion, for factors whose judgement is no count; null for the one
 *     that the core counts from the evidence
 */
public record FactorEvidence(
    List<Evidence> evidence, List<Finding> findings, @Nullable Opinion judged) {

  /** Many things of one kind are summed up in one piece, by day or by kind. */
  public static final int MOST_EVIDENCE = 64;

  public static final int MOST_FINDINGS = 16;

  /** Nothing is known. */
  public static final FactorEvidence NONE = new FactorEvidence(List.of(), List.of(), null);

  public FactorEvidence {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
    if (evidence.size() > MOST_EVIDENCE || findings.size() > MOST_FINDINGS) {
      throw new IllegalArgumentException(
          "a factor names 64 pieces of evidence and 16 findings at most");
    }
    Set<String> ids = new HashSet<>();
    for (Evidence piece : evidence) {
      if (!ids.add(piece.id())) {
        throw new IllegalArgumentException("evidence is counted twice: " + piece.id());
      }
    }
    if (judged != null && evidence.isEmpty() && judged.uncertainty() < 1) {
      throw new IllegalArgumentException("an opinion without evidence is no opinion");
    }
  }

  /** Evidence for the core to count. */
  public static FactorEvidence counted(List<Evidence> evidence) {
    return new FactorEvidence(evidence, List.of(), null);
  }

  /** Evidence for the core to count, and what was found in it. */
  public static FactorEvidence counted(List<Evidence> evidence, List<Finding> findings) {
    return new FactorEvidence(evidence, findings, null);
  }

  /** An opinion that the factor formed itself, and what it rests on. */
  public static FactorEvidence judged(Opinion opinion, List<Evidence> evidence) {
    return new FactorEvidence(evidence, List.of(), opinion);
  }
}
