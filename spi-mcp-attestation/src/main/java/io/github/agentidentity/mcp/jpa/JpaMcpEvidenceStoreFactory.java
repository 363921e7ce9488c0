package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.McpEvidenceStore;
import io.github.agentidentity.mcp.McpEvidenceStoreFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaMcpEvidenceStoreFactory implements McpEvidenceStoreFactory {

  @Override
  public McpEvidenceStore create(KeycloakSession session) {
    return new JpaMcpEvidenceStore(Rows.open(session));
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
