package io.github.agentidentity.governance.service.sweep;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AlertRaised;
import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.governance.IncidentStore.Alert;
import io.github.agentidentity.governance.Incidents;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.apikey.ApiKeys;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** Follows what becomes of agents, and starts the sweep. */
public final class GovernanceWatch {

  public static final Duration INTERVAL = Duration.ofMinutes(15);

  private GovernanceWatch() {}

  /** Begins to follow, and to sweep that often. */
  public static void over(KeycloakSessionFactory factory, Duration interval) {
    factory.register(GovernanceWatch::follow);
    new Sweep("agent-governance-sweep", interval, new GovernanceSweep()).over(factory);
  }

  private static void follow(ProviderEvent event) {
    switch (event) {
      case AgentEvent.AgentResumed resumed -> new ApiKeys(scope(resumed)).resumed(resumed.agent());
      case AgentEvent.AgentRemoved removed -> closeAlerts(removed);
      case AlertRaised raised -> keep(raised);
      default -> {}
    }
  }

  /** A realm that goes away takes what would be said of it along. */
  private static void keep(AlertRaised raised) {
    KeycloakSession session = raised.origin().session();
    RealmModel realm = session.realms().getRealm(raised.origin().realmId());
    if (realm != null) {
      AlertRaised.Words words = raised.words();
      new GovernanceScope(session, realm)
          .governance()
          .incidents(realm)
          .alert(
              new Incidents.NewAlert(
                  raised.kind(),
                  raised.key(),
                  words.severity(),
                  raised.agent(),
                  words.title(),
                  words.detail()));
    }
  }

  /** Nobody could do anything about them any more. */
  private static void closeAlerts(AgentEvent.AgentRemoved removed) {
    GovernanceScope scope = scope(removed);
    scope
        .store()
        .incidents(scope.realm())
        .resolveAll(
            removed.agent(), new Alert.Step(Actor.SYSTEM, scope.now(), "The agent was removed"));
  }

  private static GovernanceScope scope(AgentEvent event) {
    KeycloakSession session = event.origin().session();
    RealmModel realm = session.realms().getRealm(event.origin().realmId());
    return new GovernanceScope(session, realm);
  }
}
