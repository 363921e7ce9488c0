package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/** Follows what happens elsewhere: tokens that were decided upon, and realms that go. */
public final class DecisionWatch {

  private DecisionWatch() {}

  /** Begins to follow. */
  public static void over(KeycloakSessionFactory factory) {
    factory.register(event -> follow(factory, event));
  }

  private static void follow(KeycloakSessionFactory factory, ProviderEvent event) {
    switch (event) {
      case AgentEvent.TokenDecided decided -> new TokenConsequences(factory).of(decided);
      case RealmModel.RealmRemovedEvent removed ->
          new GovernanceScope(removed.getKeycloakSession(), removed.getRealm())
              .store()
              .decisions(removed.getRealm())
              .deleteAll();
      case PostMigrationEvent migrated -> schedule(factory);
      default -> {}
    }
  }

  private static void schedule(KeycloakSessionFactory factory) {
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(
              new OldDecisionsSweep(factory),
              OldDecisionsSweep.INTERVAL.toMillis(),
              OldDecisionsSweep.TASK);
    }
  }
}
