package io.github.agentidentity.governance.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.governance.AccessGovernance;
import io.github.agentidentity.governance.AccessGovernanceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One realm in one session: what every use case works with. */
public record GovernanceScope(KeycloakSession session, RealmModel realm, Clock clock) {

  public GovernanceScope(KeycloakSession session, RealmModel realm) {
    this(session, realm, KeycloakClock.INSTANCE);
  }

  public AccessGovernanceStore store() {
    return session.getProvider(AccessGovernanceStore.class);
  }

  public AgentIdentityStore identities() {
    return session.getProvider(AgentIdentityStore.class);
  }

  public AgentOperations agents() {
    return session.getProvider(AgentOperations.class);
  }

  public AccessGovernance governance() {
    return session.getProvider(AccessGovernance.class);
  }

  /** The agent's name, by its client, which the server keeps at hand; null of one that is gone. */
  public @Nullable String agentName(AgentId agent) {
    ClientModel client = session.clients().getClientById(realm, agent.value());
    return client == null
        ? null
        : AgentName.ofClientId(client.getClientId()).map(AgentName::value).orElse(null);
  }

  public AgentEvent.Origin origin(Actor actor) {
    return new AgentEvent.Origin(session, realm.getId(), actor);
  }

  public void publish(AgentEvent event) {
    session.getKeycloakSessionFactory().publish(event);
  }

  /** Now, as precisely as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
