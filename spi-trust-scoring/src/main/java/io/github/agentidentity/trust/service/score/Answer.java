package io.github.agentidentity.trust.service.score;

import io.github.agentidentity.trust.FactorEvidence;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking one factor.
 *
 * @param factor its id
 * @param baseRate what is expected of the factor where it knows nothing
 * @param failure why it could not be asked, or null
 */
public record Answer(
    String factor, FactorEvidence evidence, double baseRate, @Nullable String failure) {

  /** What a factor said. */
  public static Answer of(String factor, FactorEvidence evidence, double baseRate) {
    return new Answer(factor, evidence, baseRate, null);
  }
}
