package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.McpServersFactory;
import io.github.agentidentity.mcp.service.outbound.Limits;
import io.github.agentidentity.mcp.service.outbound.Outbound;
import io.github.agentidentity.mcp.service.outbound.OutboundSource;
import io.github.agentidentity.mcp.service.probe.Visits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class ServerUseCasesFactory implements McpServersFactory, OutboundSource {

  private Duration interval = Visits.INTERVAL;
  private Limits limits = Limits.USUAL;
  private @Nullable Outbound outbound;

  @Override
  public McpServers create(KeycloakSession session) {
    return new ServerUseCases(session);
  }

  @Override
  public void init(Config.Scope config) {
    interval = Sweep.interval(config, Visits.INTERVAL);
    limits = Limits.of(config);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ServerWatch.over(factory);
    new Sweep(Visits.NAME, interval, new Visits(outbound())).over(factory);
  }

  @Override
  public synchronized Outbound outbound() {
    if (outbound == null) {
      outbound = new Outbound(limits);
    }
    return outbound;
  }

  @Override
  public synchronized void close() {
    if (outbound != null) {
      outbound.close();
    }
  }

  @Override
  public String getId() {
    return "default";
  }
}
