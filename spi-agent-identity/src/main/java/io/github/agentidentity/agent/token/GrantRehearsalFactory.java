package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.TokenRehearsal;
import io.github.agentidentity.agent.TokenRehearsalFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class GrantRehearsalFactory implements TokenRehearsalFactory {

  @Override
  public TokenRehearsal create(KeycloakSession session) {
    return new GrantRehearsal(session);
  }

  @Override
  public void init(Config.Scope config) {
    // There is nothing to set.
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // There is nobody to tell.
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  @Override
  public String getId() {
    return "default";
  }
}
