package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.McpScope;

/** What is left of a server that goes: nothing, be it by its row or by its client. */
record ServerEnd(McpScope scope) {

  void forget(McpServer server, Actor actor) {
    new ServerCapabilities(scope).removeAll(server);
    scope.publish(new McpEvent.ServerRemoved(scope.origin(actor), server));
    scope.servers().delete(server.id());
  }
}
