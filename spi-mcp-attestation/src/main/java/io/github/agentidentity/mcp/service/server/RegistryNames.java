package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.mcp.McpQuery;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.service.McpScope;
import org.jspecify.annotations.Nullable;

/** The names of servers in registries: one of the living has each. */
final class RegistryNames {

  private static final Page SOME = new Page(0, Page.LARGEST);

  private RegistryNames() {}

  static void requireFree(McpScope scope, @Nullable String name, @Nullable McpServerId self) {
    if (name == null) {
      return;
    }
    McpQuery query = new McpQuery(name, null, null, null, null, null);
    boolean taken =
        scope.servers().list(query, SOME).stream()
            .filter(server -> server.status() != McpServerStatus.REVOKED)
            .filter(server -> !server.id().equals(self))
            .anyMatch(server -> name.equals(server.profile().registryName()));
    if (taken) {
      throw new AgentException.Taken("An MCP server called '" + name + "' exists already");
    }
  }
}
