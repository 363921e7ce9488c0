package io.github.agentidentity.mcp.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class McpAttestationEntitiesFactory implements JpaEntityProviderFactory {

  static final String PROVIDER_ID = "mcp-attestation";

  @Override
  public JpaEntityProvider create(KeycloakSession session) {
    return new McpAttestationEntities();
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
