package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** Forgets anomalies as old as the oldest scores. */
final class BehaviourSweep {

  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final int BATCH = 500;

  private BehaviourSweep() {}

  static void over(KeycloakSessionFactory factory) {
    new Sweep("agent-behaviour", INTERVAL, swept -> swept.repeat(BATCH, BehaviourSweep::forget))
        .over(factory);
  }

  private static int forget(KeycloakSession session, RealmModel realm) {
    Instant end =
        new TrustScope(session, realm)
            .now()
            .minus(new RealmTrustSettings(session, realm).retention());
    return session.getProvider(BehaviourStore.class).anomalies(realm).deleteBefore(end, BATCH);
  }
}
