package io.github.agentidentity.agent.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class AgentIdentityEntitiesFactory implements JpaEntityProviderFactory {

  /** Its first ten letters name Liquibase's table: DATABASECHANGELOG_AGENT_IDEN. */
  static final String PROVIDER_ID = "agent-identity";

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new AgentIdentityEntities();
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
