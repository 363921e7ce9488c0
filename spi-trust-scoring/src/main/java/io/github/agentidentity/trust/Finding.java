package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Risk;
import java.util.List;

/**
 * Something so bad that no other evidence makes up for it: it caps the score of the agent for as
 * long as the factor reports it, by its severity and the rules of the realm.
 *
 * @param rule a word for machines, such as {@code certificate-key-mismatch}
 * @param sentence what was found, for people
 * @param evidence the ids of the evidence that shows it
 */
public record Finding(String rule, Risk severity, String sentence, List<String> evidence) {

  private static final int LONGEST_RULE = 64;
  private static final int MOST_EVIDENCE = 16;

  public Finding {
    evidence = List.copyOf(evidence);
    if (rule.isBlank()
        || rule.length() > LONGEST_RULE
        || sentence.length() > Evidence.LONGEST_SENTENCE
        || evidence.size() > MOST_EVIDENCE) {
      throw new IllegalArgumentException(
          "a finding has a rule of 1 to 64 characters, a sentence of 300 at most and 16 pieces of"
              + " evidence at most");
    }
  }
}
