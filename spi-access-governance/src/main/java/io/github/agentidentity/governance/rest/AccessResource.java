package io.github.agentidentity.governance.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;

/** What agents and decision points ask: {@code /realms/{realm}/agent-access}. */
@Produces(MediaType.APPLICATION_JSON)
public final class AccessResource {

  private final KeycloakSession session;

  AccessResource(KeycloakSession session) {
    this.session = session;
  }

  KeycloakSession session() {
    return session;
  }
}
