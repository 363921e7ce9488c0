package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AlertRaised;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.McpScope;

/** Tells people of a server that held its key and does not any more. */
record LostProof(McpScope scope) {

  private static final String KIND = "mcp_server_key";

  void tell(McpServer server, Actor actor) {
    AlertRaised.Words words =
        new AlertRaised.Words(
            Risk.HIGH,
            "MCP server '" + server.name() + "' does not prove its key any more",
            "It answered a challenge before, and its last answer did not convince: "
                + server.resource());
    scope
        .session()
        .getKeycloakSessionFactory()
        .publish(
            new AlertRaised(
                scope.origin(actor), null, KIND, KIND + ":" + server.id().value(), words));
  }
}
