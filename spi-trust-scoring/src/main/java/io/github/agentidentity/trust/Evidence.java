package io.github.agentidentity.trust;

import java.time.Instant;

/**
 * Something that was seen and can be looked up again: so much for the agent, so much against it.
 *
 * @param id names the evidence for good, such as {@code violation:6f1c…} or {@code document:91ab…};
 *     unique within its factor and answer
 * @param at when it was seen: the core lets it fade from then on. Evidence that does not fade is
 *     given with the moment of the question
 * @param positive how much it speaks for the agent, in observations: 1 is one good thing seen
 * @param negative how much it speaks against the agent, in observations
 * @param sentence what was seen, for people
 */
public record Evidence(String id, Instant at, double positive, double negative, String sentence) {

  public static final int LONGEST_ID = 160;
  public static final int LONGEST_SENTENCE = 300;

  /** More than this of one thing says nothing new, and would drown everything else. */
  public static final double MOST = 1_000_000;

  public Evidence {
    require(!id.isBlank() && id.length() <= LONGEST_ID, "an id has 1 to 160 characters");
    require(sentence.length() <= LONGEST_SENTENCE, "a sentence has 300 characters at most");
    require(positive >= 0 && positive <= MOST, "positive is between 0 and a million");
    require(negative >= 0 && negative <= MOST, "negative is between 0 and a million");
  }

  /** Something that speaks for the agent. */
  public static Evidence inFavour(String id, Instant at, double weight, String sentence) {
    return new Evidence(id, at, weight, 0, sentence);
  }

  /** Something that speaks against the agent. */
  public static Evidence against(String id, Instant at, double weight, String sentence) {
    return new Evidence(id, at, 0, weight, sentence);
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new IllegalArgumentException(rule);
    }
  }
}
