package io.github.agentidentity.console.rest;

import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpStore;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** MCP servers that wait for a person. Loaded only where their jar is, whose types it names. */
final class ServerBadges {

  private final KeycloakSession session;
  private final RealmModel realm;

  ServerBadges(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** Those that show what nobody has approved: for the first time, or since they changed. */
  void addTo(Map<String, Long> badges) {
    long waiting = session.getProvider(McpStore.class).servers(realm).count(McpQuery.UNAPPROVED);
    if (waiting > 0) {
      badges.put("servers", waiting);
    }
  }
}
