package io.github.agentidentity.trust.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.trust.TrustStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** One realm in one session: what every use case works with. */
public record TrustScope(KeycloakSession session, RealmModel realm, Clock clock) {

  public TrustScope(KeycloakSession session, RealmModel realm) {
    this(session, realm, KeycloakClock.INSTANCE);
  }

  public TrustStore store() {
    return session.getProvider(TrustStore.class);
  }

  public AgentIdentityStore identities() {
    return session.getProvider(AgentIdentityStore.class);
  }

  public AgentOperations agents() {
    return session.getProvider(AgentOperations.class);
  }

  /** Now, as precisely as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public AgentEvent.Origin origin(Actor actor) {
    return new AgentEvent.Origin(session, realm.getId(), actor);
  }

  public void publish(ProviderEvent event) {
    session.getKeycloakSessionFactory().publish(event);
  }
}
