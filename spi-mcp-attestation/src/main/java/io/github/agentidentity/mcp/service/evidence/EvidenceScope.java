package io.github.agentidentity.mcp.service.evidence;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.mcp.AttestationStore;
import io.github.agentidentity.mcp.ConnectionStore;
import io.github.agentidentity.mcp.DriftPolicyStore;
import io.github.agentidentity.mcp.McpEvidenceStore;
import io.github.agentidentity.mcp.McpServerStore;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.McpStore;
import io.github.agentidentity.mcp.SurfaceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** One realm in one session: what every use case works with. */
public record EvidenceScope(KeycloakSession session, RealmModel realm, Clock clock) {

  public EvidenceScope(KeycloakSession session, RealmModel realm) {
    this(session, realm, KeycloakClock.INSTANCE);
  }

  public AttestationStore attestations() {
    return session.getProvider(McpEvidenceStore.class).attestations(realm);
  }

  public ConnectionStore connections() {
    return session.getProvider(McpEvidenceStore.class).connections(realm);
  }

  public DriftPolicyStore driftPolicies() {
    return session.getProvider(McpEvidenceStore.class).driftPolicies(realm);
  }

  public McpServers servers() {
    return session.getProvider(McpServers.class);
  }

  public McpServerStore serverRows() {
    return session.getProvider(McpStore.class).servers(realm);
  }

  public SurfaceStore surfaces() {
    return session.getProvider(McpStore.class).surfaces(realm);
  }

  public AgentOperations agents() {
    return session.getProvider(AgentOperations.class);
  }

  public AgentIdentityStore identities() {
    return session.getProvider(AgentIdentityStore.class);
  }

  public AgentEvent.Origin origin(Actor actor) {
    return new AgentEvent.Origin(session, realm.getId(), actor);
  }

  public void publish(ProviderEvent event) {
    session.getKeycloakSessionFactory().publish(event);
  }

  /** Now, as precisely as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
