package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Risk;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a realm scores its agents, and what scores it asks for.
 *
 * @param thresholds the lowest score with which a capability of that risk is used; a risk that is
 *     missing asks for none
 * @param rules how scores are computed
 * @param bands the realm's words for scores
 * @param ages when keys, grants and reviews are old
 * @param retention how long the history is kept
 */
public record TrustSettings(
    Map<Risk, Double> thresholds, Rules rules, TrustBands bands, Ages ages, Duration retention) {

  /**
   * How scores are computed.
   *
   * @param baseRate what an agent of which nothing is known scores
   * @param halfLife how old evidence is when it counts half
   * @param caps the most that an agent scores while a finding of that severity stands
   */
  public record Rules(
      FactorWeights weights, double baseRate, Duration halfLife, Map<Risk, Double> caps) {

    public Rules {
      share("baseRate", baseRate);
      duration("halfLife", halfLife);
      caps = sorted("caps", caps);
    }
  }

  /**
   * When things are old.
   *
   * @param key how long a key may stand before it should be replaced
   * @param unusedGrant how long a grant may lie unused
   * @param review how long after it was made or renewed a grant without end is to be looked at
   */
  public record Ages(Duration key, Duration unusedGrant, Duration review) {

    public Ages {
      duration("keyAge", key);
      duration("unusedGrantAge", unusedGrant);
      duration("reviewAge", review);
    }
  }

  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public TrustSettings {
    thresholds = sorted("thresholds", thresholds);
    duration("retention", retention);
  }

  private static Map<Risk, Double> sorted(String field, Map<Risk, Double> values) {
    values.forEach(
        (risk, value) -> share(field + "." + risk.name().toLowerCase(Locale.ROOT), value));
    Map<Risk, Double> sorted = new EnumMap<>(Risk.class);
    sorted.putAll(values);
    return Collections.unmodifiableMap(sorted);
  }

  private static void share(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new AgentException.Invalid(field, "must be between 0 and 1");
    }
  }

  private static void duration(String field, Duration value) {
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new AgentException.Invalid(field, "must be between a second and a century");
    }
  }
}
