package io.github.agentidentity.mcp.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpServerStore;
import io.github.agentidentity.mcp.McpStore;
import io.github.agentidentity.mcp.SurfaceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One realm in one session: what every use case of servers works with. */
public record McpScope(KeycloakSession session, RealmModel realm, Clock clock) {

  public McpScope(KeycloakSession session, RealmModel realm) {
    this(session, realm, KeycloakClock.INSTANCE);
  }

  public McpServerStore servers() {
    return session.getProvider(McpStore.class).servers(realm);
  }

  public SurfaceStore surfaces() {
    return session.getProvider(McpStore.class).surfaces(realm);
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

  public void publish(McpEvent event) {
    session.getKeycloakSessionFactory().publish(event);
  }
}
