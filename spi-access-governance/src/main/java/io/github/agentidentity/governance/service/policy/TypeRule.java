package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.governance.PolicyType;
import io.github.agentidentity.governance.service.condition.Truth;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a type of policy looks for by itself, before its condition is asked. */
interface TypeRule {

  /** Further back than this, decisions are not counted. */
  int MOST_COUNTED = 10_000;

  Truth matches(Asked asked);

  /** Whether it looks into the context, which only actions have. */
  default boolean readsContext() {
    return false;
  }

  /**
   * The rule of a type; throws {@link io.github.agentidentity.agent.AgentException.Invalid} for
   * parameters that it does not have.
   */
  static TypeRule of(PolicyType type, Map<String, Object> given) {
    Parameters parameters = new Parameters(given);
    TypeRule rule =
        switch (type) {
          case TRUST_SCORE_LOW -> trustScoreLow(parameters);
          case UNUSUAL_ACTIVITY -> unusualActivity(parameters);
          case DATA_EXFILTRATION -> Exfiltration.of(parameters);
          case CONFIG_DRIFT -> Drift.of(parameters);
          case CAPABILITY_VIOLATION -> capabilityViolation(parameters);
          case UNAUTHORIZED_ACCESS -> unauthorizedAccess(parameters);
        };
    parameters.nothingElse();
    return rule;
  }

  private static TypeRule trustScoreLow(Parameters parameters) {
    double threshold = parameters.number("threshold", 0.5, 1);
    return asked -> told(asked.isTrustedLessThan(threshold));
  }

  private static TypeRule unusualActivity(Parameters parameters) {
    var perMinute = parameters.whole("perMinute", MOST_COUNTED);
    var perHour = parameters.whole("perHour", MOST_COUNTED);
    var perDay = parameters.whole("perDay", MOST_COUNTED);
    boolean none = perMinute.isEmpty() && perHour.isEmpty() && perDay.isEmpty();
    long hourly = perHour.orElse(none ? 1000L : Long.MAX_VALUE);
    return asked ->
        told(
            perMinute.filter(most -> asked.decisionsIn(Duration.ofMinutes(1)) >= most).isPresent()
                || (hourly < Long.MAX_VALUE && asked.decisionsIn(Duration.ofHours(1)) >= hourly)
                || perDay
                    .filter(most -> asked.decisionsIn(Duration.ofDays(1)) >= most)
                    .isPresent());
  }

  private static TypeRule capabilityViolation(Parameters parameters) {
    List<String> actions = parameters.words("actions", List.of("*"));
    return asked ->
        told(
            actions.stream()
                .anyMatch(action -> Wildcard.matchesAction(action, asked.what().action())));
  }

  private static TypeRule unauthorizedAccess(Parameters parameters) {
    List<String> reasons = parameters.words("reasons", List.of());
    return asked -> told(reasons.isEmpty() || reasons.contains(String.valueOf(asked.refusal())));
  }

  static Truth told(boolean holds) {
    return holds ? Truth.HOLDS : Truth.DOES_NOT_HOLD;
  }
}
