package io.github.agentidentity.governance.service.sweep;

import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.agent.sweep.SweptRealm;
import io.github.agentidentity.governance.IncidentStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.Retention;
import io.github.agentidentity.governance.service.decision.OldDecisions;
import io.github.agentidentity.governance.service.incident.DailyAlerts;
import io.github.agentidentity.governance.service.request.Requests;
import java.util.function.ToIntFunction;

/** Ends requests that nobody answered, warns of what will end soon, and forgets what is old. */
final class GovernanceSweep implements Sweep.Work {

  private static final int BATCH = 500;

  @Override
  public void sweep(SweptRealm realm) {
    forget(realm);
    if (isOn(realm)) {
      repeat(realm, scope -> new Requests(scope).expire(BATCH));
      for (DailyAlerts.Kind kind : DailyAlerts.Kind.values()) {
        pageThrough(realm, kind);
      }
    }
  }

  /** Where the pack is switched off, too: what is old goes all the same. */
  private static void forget(SweptRealm realm) {
    repeat(realm, scope -> OldDecisions.forget(scope, BATCH));
    repeat(realm, scope -> OldDecisions.forgetKeys(scope, BATCH));
    repeat(realm, scope -> incidents(scope).deleteViolationsBefore(Retention.end(scope), BATCH));
    repeat(realm, scope -> incidents(scope).deleteResolvedBefore(Retention.end(scope), BATCH));
    repeat(
        realm,
        scope ->
            scope.store().requests(scope.realm()).deleteClosedBefore(Retention.end(scope), BATCH));
    repeat(
        realm,
        scope ->
            scope.store().apiKeys(scope.realm()).deleteEndedBefore(Retention.end(scope), BATCH));
  }

  private static boolean isOn(SweptRealm realm) {
    return once(realm, scope -> scope.agents().isOn(scope.realm()) ? 1 : 0) == 1;
  }

  private static void pageThrough(SweptRealm realm, DailyAlerts.Kind kind) {
    int first = 0;
    int read = BATCH;
    while (read == BATCH) {
      Page page = new Page(first, BATCH);
      read = once(realm, scope -> new DailyAlerts(scope).raise(kind, page));
      first += BATCH;
    }
  }

  private static void repeat(SweptRealm realm, ToIntFunction<GovernanceScope> batch) {
    realm.repeat(BATCH, (session, model) -> batch.applyAsInt(new GovernanceScope(session, model)));
  }

  private static int once(SweptRealm realm, ToIntFunction<GovernanceScope> batch) {
    return realm.once((session, model) -> batch.applyAsInt(new GovernanceScope(session, model)));
  }

  private static IncidentStore incidents(GovernanceScope scope) {
    return scope.store().incidents(scope.realm());
  }
}
