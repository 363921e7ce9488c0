package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.McpStore;
import io.github.agentidentity.mcp.McpStoreFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaMcpStoreFactory implements McpStoreFactory {

  @Override
  public McpStore create(KeycloakSession session) {
    return new JpaMcpStore(Rows.open(session));
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "jpa";
  }
}
