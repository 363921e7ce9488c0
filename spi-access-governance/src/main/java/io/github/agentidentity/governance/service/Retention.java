package io.github.agentidentity.governance.service;

import java.time.Duration;
import java.time.Instant;

/** How long the realm keeps decisions, and what came of them. */
public final class Retention {

  private Retention() {}

  public static Duration of(GovernanceScope scope) {
    return GovernanceSettings.DECISION_RETENTION.in(scope.realm());
  }

  /** What is older than this goes. */
  public static Instant end(GovernanceScope scope) {
    return scope.now().minus(of(scope));
  }
}
