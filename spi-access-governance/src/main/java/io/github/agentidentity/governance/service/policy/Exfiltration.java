package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.governance.service.condition.Truth;
import java.util.List;
import java.util.Map;

/**
 * Looks for actions that carry data away: by their name, or by how much the context says that they
 * carry.
 */
record Exfiltration(List<String> patterns, Map<String, Double> limits) implements TypeRule {

  private static final List<String> USUAL =
      List.of("fetch_external_url", "bulk_export", "mass_download");

  static Exfiltration of(Parameters parameters) {
    Map<String, Double> limits = parameters.numbers("limits");
    return new Exfiltration(
        parameters.words("patterns", limits.isEmpty() ? USUAL : List.of()), limits);
  }

  @Override
  public boolean readsContext() {
    return !limits.isEmpty();
  }

  @Override
  public Truth matches(Asked asked) {
    String action = asked.what().action();
    if (patterns.stream().anyMatch(pattern -> Wildcard.matchesAction(pattern, action))) {
      return Truth.HOLDS;
    }
    for (Map.Entry<String, Double> limit : limits.entrySet()) {
      Object value = asked.what().context().get(limit.getKey());
      if (value != null && !(value instanceof Number)) {
        return new Truth.Failed("context." + limit.getKey() + " is no number");
      }
      if (value instanceof Number number && !(number.doubleValue() <= limit.getValue())) {
        return Truth.HOLDS;
      }
    }
    return Truth.DOES_NOT_HOLD;
  }
}
