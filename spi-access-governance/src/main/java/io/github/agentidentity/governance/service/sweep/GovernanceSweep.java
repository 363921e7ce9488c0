package io.github.agentidentity.governance.service.sweep;

import io.github.agentidentity.agent.Page;
import io.github.agentidentity.governance.IncidentStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.RealmSettings;
import io.github.agentidentity.governance.service.incident.DailyAlerts;
import io.github.agentidentity.governance.service.request.Requests;
import java.time.Duration;
import java.time.Instant;
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
  private static final Duration RETENTION = Duration.ofDays(184);
  private static final int BATCH = 100;

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
    return session
        .realms()
        .getRealmsStream()
        .filter(realm -> new GovernanceScope(session, realm).agents().isOn(realm))
        .map(RealmModel::getId)
        .toList();
  }

  /** A realm in which something goes wrong costs no other realm its sweep. */
  private void sweep(String realm) {
    try {
      repeat(realm, scope -> new Requests(scope).expire(BATCH));
      for (DailyAlerts.Kind kind : DailyAlerts.Kind.values()) {
        pageThrough(realm, kind);
      }
      repeat(realm, scope -> incidents(scope).deleteViolationsBefore(end(scope), BATCH));
      repeat(realm, scope -> incidents(scope).deleteResolvedBefore(end(scope), BATCH));
      repeat(
          realm,
          scope -> scope.store().requests(scope.realm()).deleteClosedBefore(end(scope), BATCH));
      repeat(
          realm,
          scope -> scope.store().apiKeys(scope.realm()).deleteEndedBefore(end(scope), BATCH));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The sweep of agent governance failed in realm %s", realm);
    }
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

  private static Instant end(GovernanceScope scope) {
    Duration kept = new RealmSettings(scope.realm()).duration("decision-retention", RETENTION);
    return scope.now().minus(kept);
  }

  private static IncidentStore incidents(GovernanceScope scope) {
    return scope.store().incidents(scope.realm());
  }
}
