package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.McpServersFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class ServerUseCasesFactory implements McpServersFactory {

  @Override
  public McpServers create(KeycloakSession session) {
    return new ServerUseCases(session);
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ServerWatch.over(factory);
  }

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "default";
  }
}
