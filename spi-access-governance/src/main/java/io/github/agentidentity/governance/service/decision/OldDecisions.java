package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.Retention;
import java.time.Duration;

/** Removes decisions that were kept long enough, and keys that nobody asks with again. */
public final class OldDecisions {

  static final Duration KEY_LIFE = Duration.ofDays(1);

  private OldDecisions() {}

  /** Up to so many; gives back how many. */
  public static int forget(GovernanceScope scope, int most) {
    return scope.store().decisions(scope.realm()).deleteBefore(Retention.end(scope), most);
  }

  /** A key that outlived its decision would stand for nothing. */
  public static int forgetKeys(GovernanceScope scope, int most) {
    Duration kept = Retention.of(scope);
    Duration life = kept.compareTo(KEY_LIFE) < 0 ? kept : KEY_LIFE;
    return scope.store().decisions(scope.realm()).deleteKeysBefore(scope.now().minus(life), most);
  }
}
