package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.sweep.Sweep;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Removes grants that have expired, with the scopes that they put on clients. Tidiness, not
 * security: the gates look at the expiry itself.
 */
final class ExpiredGrantsSweep {

  static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final int BATCH = 50;

  private ExpiredGrantsSweep() {}

  static void over(KeycloakSessionFactory factory) {
    Sweep.Work work = realm -> realm.repeat(BATCH, ExpiredGrantsSweep::sweep);
    new Sweep("agent-identity-expired-grants", INTERVAL, work).over(factory);
  }

  private static int sweep(KeycloakSession session, RealmModel realm) {
    if (!RealmSwitch.isOn(realm)) {
      return 0;
    }
    RealmScope scope = new RealmScope(session, realm);
    List<Grant> expired = scope.grants().expiredBefore(scope.now(), BATCH);
    expired.forEach(grant -> end(scope, grant));
    return expired.size();
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
