package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.Grant;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Removes grants that have expired, with the scopes that they put on clients. Tidiness, not
 * security: the gates look at the expiry itself.
 */
final class ExpiredGrantsSweep implements Runnable {

  static final Duration INTERVAL = Duration.ofMinutes(1);

  static final String TASK = "agent-identity-expired-grants";

  private static final Logger LOG = Logger.getLogger(ExpiredGrantsSweep.class);
  private static final int BATCH = 50;

  private final KeycloakSessionFactory factory;

  ExpiredGrantsSweep(KeycloakSessionFactory factory) {
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
      LOG.error("Sweeping expired grants failed; the next run tries again", e);
    }
  }

  private void sweep(KeycloakSession session) {
    List<String> realms =
        session
            .realms()
            .getRealmsStream()
            .filter(RealmSwitch::isOn)
            .map(RealmModel::getId)
            .toList();
    for (String realm : realms) {
      while (sweepBatch(realm) == BATCH) {
        LOG.debugf("More expired grants in realm %s", realm);
      }
    }
  }

  private int sweepBatch(String realmId) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          RealmModel realm = session.realms().getRealm(realmId);
          if (realm == null) {
            return 0;
          }
          session.getContext().setRealm(realm);
          RealmScope scope = new RealmScope(session, realm);
          List<Grant> expired = scope.grants().expiredBefore(scope.now(), BATCH);
          expired.forEach(grant -> end(scope, grant));
          return expired.size();
        });
  }

  private static void end(RealmScope scope, Grant grant) {
    if (!scope.grants().deleteExpired(grant.agent(), grant.capability(), scope.now())) {
      return; // granted anew in this very moment
    }
    scope
        .agents()
        .find(grant.agent())
        .ifPresent(
            agent ->
                scope
                    .capabilities()
                    .find(grant.capability().value())
                    .ifPresent(found -> new AgentProjection(scope).revoke(agent, found)));
    scope.publish(
        new AgentEvent.CapabilityRevoked(
            scope.origin(Actor.SYSTEM), grant.agent(), grant.capability()));
  }
}
