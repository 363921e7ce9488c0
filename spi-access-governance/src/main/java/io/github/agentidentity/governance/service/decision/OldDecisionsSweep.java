package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.RealmSettings;
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

/** Removes decisions that were kept long enough, and keys that nobody asks with again. */
final class OldDecisionsSweep implements Runnable {

  static final Duration INTERVAL = Duration.ofMinutes(1);
  static final String TASK = "agent-governance-old-decisions";

  static final String RETENTION = "decision-retention";
  static final Duration DEFAULT_RETENTION = Duration.ofDays(184);
  static final Duration KEY_LIFE = Duration.ofDays(1);

  private static final Logger LOG = Logger.getLogger(OldDecisionsSweep.class);
  private static final int BATCH = 1_000;

  private final KeycloakSessionFactory factory;

  OldDecisionsSweep(KeycloakSessionFactory factory) {
    this.factory = factory;
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
                      (int) INTERVAL.toSeconds(),
                      () -> {
                        sweep(session);
                        return null;
                      }));
    } catch (RuntimeException e) {
      LOG.error("Sweeping old decisions failed; the next run tries again", e);
    }
  }

  private void sweep(KeycloakSession session) {
    List<String> realms = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realm : realms) {
      while (inRealm(realm, OldDecisionsSweep::decisions) >= BATCH) {
        LOG.debugf("More old decisions in realm %s", realm);
      }
      while (inRealm(realm, OldDecisionsSweep::keys) >= BATCH) {
        LOG.debugf("More old keys in realm %s", realm);
      }
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

  private static int decisions(GovernanceScope scope) {
    return store(scope).deleteBefore(scope.now().minus(retention(scope)), BATCH);
  }

  /** A key that outlived its decision would stand for nothing. */
  private static int keys(GovernanceScope scope) {
    Duration retention = retention(scope);
    Duration life = retention.compareTo(KEY_LIFE) < 0 ? retention : KEY_LIFE;
    Instant end = scope.now().minus(life);
    return store(scope).deleteKeysBefore(end, BATCH);
  }

  private static Duration retention(GovernanceScope scope) {
    return new RealmSettings(scope.realm()).duration(RETENTION, DEFAULT_RETENTION);
  }

  private static DecisionStore store(GovernanceScope scope) {
    return scope.store().decisions(scope.realm());
  }
}
