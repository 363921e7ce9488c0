package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.Agent;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** The agent that authenticated in this request, and the key that it did so with. */
record ProvenAgent(Agent agent, String thumbprint) {

  private static final String ATTRIBUTE = ProvenAgent.class.getName();

  void remember(KeycloakSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  /** The agent that authenticated in this request, if it is the one of this client. */
  static Optional<ProvenAgent> of(KeycloakSession session, ClientModel client) {
    return Optional.ofNullable(session.getAttribute(ATTRIBUTE, ProvenAgent.class))
        .filter(proven -> proven.agent().id().value().equals(client.getId()));
  }
}
