package io.github.agentidentity.agent.token;

import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;

/** Takes notes as Keycloak wants them taken, and tells them nobody: nothing has happened. */
final class SilentEvents extends EventBuilder {

  SilentEvents(KeycloakSession session) {
    super(session.getContext().getRealm(), session);
  }

  @Override
  public void success() {
    // Nobody got a token.
  }

  @Override
  public void error(String error) {
    // Nobody was refused one.
  }

  @Override
  public EventBuilder clone() {
    return this;
  }
}
