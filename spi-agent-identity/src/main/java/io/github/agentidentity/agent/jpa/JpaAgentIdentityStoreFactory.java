package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentIdentityStoreFactory;
import io.github.agentidentity.agent.rows.Rows;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaAgentIdentityStoreFactory implements AgentIdentityStoreFactory {

  static final String PROVIDER_ID = "jpa";

  @Override
  public AgentIdentityStore create(KeycloakSession session) {
    return new JpaAgentIdentityStore(Rows.open(session));
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return PROVIDER_ID;
  }
}
