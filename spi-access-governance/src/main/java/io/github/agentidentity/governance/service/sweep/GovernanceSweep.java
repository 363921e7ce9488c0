package io.github.agentidentity.governance.service.sweep;

import io.github.agentidentity.agent.Page;
import io.github.agentidentity.governance.IncidentStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.Retention;
import io.github.agentidentity.governance.service.decision.OldDecisions;
import io.github.agentidentity.governance.service.incident.DailyAlerts;
import io.github.agentidentity.governance.service.request.Requests;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Ends requests that nobody answered, warns of what will end soon, and forgets what is old. */
final class GovernanceSweep implements Runnable {

  static final String TASK = "agent-governance-sweep";

  private static final Logger LOG = Logger.getLogger(GovernanceSweep.class);
  private static final int BATCH = 500;

  private final KeycloakSessionFactory factory;
  private final Duration interval;

  GovernanceSweep(KeycloakSessionFactory factory, Duration interval) {
    this.factory = factory;
    this.interval = interval;
  }

  /** One node at a time, and nothing that goes wrong may stop the timer. */
  @Override
  public void run() {
    try {
      KeycloakModelUtils.runJobInTransaction(
          factory,
          session ->
              session
                  .getProvider(ClusterProvider.class)
                  .executeIfNotExecuted(
                      TASK,
                      (int) interval.toSeconds(),
                      () -> {
                        realms(session).forEach(this::sweep);
                        return null;
                      }));
    } catch (RuntimeException e) {
      LOG.error("The sweep of agent governance failed; the next run tries again", e);
    }
  }

  private static List<String> realms(KeycloakSession session) {
    return session.realms().getRealmsStream().map(RealmModel::getId).toList();
  }

  /** A realm in which something goes wrong costs no other realm its sweep. */
  private void sweep(String realm) {
    try {
      forget(realm);
      if (isOn(realm)) {
        repeat(realm, scope -> new Requests(scope).expire(BATCH));
        for (DailyAlerts.Kind kind : DailyAlerts.Kind.values()) {
          pageThrough(realm, kind);
        }
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "The sweep of agent governance failed in realm %s", realm);
    }
  }

  /** Where the pack is switched off, too: what is old goes all the same. */
  private void forget(String realm) {
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

  private boolean isOn(String realm) {
    return inRealm(realm, scope -> scope.agents().isOn(scope.realm()) ? 1 : 0) == 1;
  }

  private void pageThrough(String realm, DailyAlerts.Kind kind) {
    int first = 0;
    int read = BATCH;
    while (read == BATCH) {
      Page page = new Page(first, BATCH);
      read = inRealm(realm, scope -> new DailyAlerts(scope).raise(kind, page));
      first += BATCH;
    }
  }

  private void repeat(String realm, ToIntFunction<GovernanceScope> batch) {
    int done = BATCH;
    while (done == BATCH) {
      done = inRealm(realm, batch);
    }
  }

  /** Each batch in a transaction of its own. */
  private int inRealm(String realmId, ToIntFunction<GovernanceScope> batch) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          RealmModel realm = session.realms().getRealm(realmId);
          if (realm == null) {
            return 0;
          }
          session.getContext().setRealm(realm);
          return batch.applyAsInt(new GovernanceScope(session, realm));
        });
  }

  private static IncidentStore incidents(GovernanceScope scope) {
    return scope.store().incidents(scope.realm());
  }
}
