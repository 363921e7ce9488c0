package io.github.agentidentity.governance.service;

import java.time.Duration;
import java.time.Instant;

/** How long the realm keeps decisions, and what came of them. */
public final class Retention {

  public static final String ATTRIBUTE = "decision-retention";
  public static final Duration DEFAULT = Duration.ofDays(184);

  private Retention() {}

  public static Duration of(GovernanceScope scope) {
    return new RealmSettings(scope.realm()).duration(ATTRIBUTE, DEFAULT);
  }

  /** What is older than this goes. */
  public static Instant end(GovernanceScope scope) {
    return scope.now().minus(of(scope));
  }
}
