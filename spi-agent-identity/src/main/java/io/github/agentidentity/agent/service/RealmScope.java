package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.KeycloakClock;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One realm in one session: what every use case works with. */
record RealmScope(KeycloakSession session, RealmModel realm, Clock clock) {

  RealmScope(KeycloakSession session, RealmModel realm) {
    this(session, realm, KeycloakClock.INSTANCE);
  }

  AgentIdentityStore store() {
    return session.getProvider(AgentIdentityStore.class);
  }

  AgentIdentityStore.Agents agents() {
    return store().agents(realm);
  }

  AgentIdentityStore.Keys keys() {
    return store().keys(realm);
  }

  AgentIdentityStore.Grants grants() {
    return store().grants(realm);
  }

  AgentIdentityStore.Capabilities capabilities() {
    return store().capabilities(realm);
  }

  /** Now, as precisely as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  AgentEvent.Origin origin(Actor actor) {
    return new AgentEvent.Origin(session, realm.getId(), actor);
  }

  void publish(AgentEvent event) {
    session.getKeycloakSessionFactory().publish(event);
  }
}
