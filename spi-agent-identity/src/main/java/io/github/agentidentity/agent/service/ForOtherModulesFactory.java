package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentOperationsFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class ForOtherModulesFactory implements AgentOperationsFactory {

  @Override
  public AgentOperations create(KeycloakSession session) {
    return new ForOtherModules(session);
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "default";
  }
}
