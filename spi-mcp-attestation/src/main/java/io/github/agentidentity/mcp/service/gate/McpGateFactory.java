package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import org.keycloak.models.KeycloakSession;

/** Contributes what is known of MCP servers to the engine. */
public final class McpGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return new McpGate();
  }

  /** After what is known of the agent, before what people wrote. */
  @Override
  public int order() {
    return 600;
  }

  @Override
  public String getId() {
    return "mcp";
  }
}
