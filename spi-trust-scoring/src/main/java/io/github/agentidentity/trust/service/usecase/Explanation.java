package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a history, computed again from the evidence that it names.
 *
 * @param score what comes out now
 * @param isEqual whether that is what was written, to the last bit
 * @param changes since the entry before, the greatest first; empty for the first
 */
public record Explanation(
    TrustRecord entry,
    ScoreInputs inputs,
    TrustScore score,
    boolean isEqual,
    List<Change> changes) {

  public Explanation {
    changes = List.copyOf(changes);
  }

  /**
   * What changed in one factor.
   *
   * @param before its points in the entry before, or null if it was not asked then
   * @param evidence the pieces that are new, say something else or are gone
   */
  public record Change(
      String factor, @Nullable Double before, double after, List<String> evidence) {

    public Change {
      evidence = List.copyOf(evidence);
    }

    public double difference() {
      return after - (before == null ? 0 : before);
    }
  }
}
