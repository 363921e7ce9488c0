package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** Follows what happens elsewhere: tokens that were decided upon, and realms that go. */
public final class DecisionWatch {

  private DecisionWatch() {}

  /** Begins to follow. */
  public static void over(KeycloakSessionFactory factory) {
    factory.register(event -> follow(factory, event));
  }

  private static void follow(KeycloakSessionFactory factory, ProviderEvent event) {
    switch (event) {
      case AgentEvent.TokenDecided decided when TokenConsequences.hasAny(decided) ->
          new TokenConsequences(factory).of(decided);
      case RealmModel.RealmRemovedEvent removed ->
          new GovernanceScope(removed.getKeycloakSession(), removed.getRealm())
              .store()
              .decisions(removed.getRealm())
              .deleteAll();
      default -> {}
    }
  }
}
