package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.service.Projected;
import java.util.OptionalLong;
import org.keycloak.authentication.ClientAuthenticator;
import org.keycloak.models.KeycloakSession;

/**
 * How often one agent may ask this node in a minute, whichever way it has proved itself: a way
 * beside the token endpoint is no way around its share. Safe for threads.
 */
public interface TokenShare {

  /** Counts one request: empty, or the seconds to wait if the agent has had its share. */
  OptionalLong secondsToWait(AgentId agent);

  /** The shares of this node. */
  static TokenShare of(KeycloakSession session) {
    return (TokenShare)
        session
            .getKeycloakSessionFactory()
            .getProviderFactory(ClientAuthenticator.class, Projected.AUTHENTICATOR);
  }
}
