package io.github.agentidentity.agent;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * The agent that authenticated as a client in this request, and how. Written by client
 * authenticators, read before a token is signed.
 *
 * @param until the end of what the proof rests on, if the gates do not see it: no token lasts
 *     longer
 */
public record ProvenAgent(Agent agent, AccessRequest.Proof proof, @Nullable Instant until) {

  private static final String ATTRIBUTE = ProvenAgent.class.getName();

  public ProvenAgent(Agent agent, AccessRequest.Proof proof) {
    this(agent, proof, null);
  }

  public void remember(KeycloakSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  /** The agent that authenticated in this request, if it is the one of this client. */
  public static Optional<ProvenAgent> of(KeycloakSession session, ClientModel client) {
    return Optional.ofNullable(session.getAttribute(ATTRIBUTE, ProvenAgent.class))
        .filter(proven -> proven.agent().id().value().equals(client.getId()));
  }
}
