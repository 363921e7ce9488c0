package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about actions that name a server: by a tool of it, or as what the action is done to. */
record ActionGate(EvidenceScope scope) {

  private static final String ERROR = "access_denied";

  GateVerdict evaluate(Purpose.Action action) {
    Optional<McpServer> byTool = new NamedServers(scope).ofAction(action.name());
    if (byTool.isPresent()) {
      Set<String> changed = new ReducedTools(scope).withheld(byTool.get(), Set.of(action.name()));
      if (!changed.isEmpty()) {
        return new GateVerdict.Refuse(
            "mcp_tools_changed",
            ERROR,
            "the tool has changed since it was approved: compare the surface and approve it");
      }
    }
    Optional<McpServer> byResource = of(action.resource());
    ServerChecks checks = new ServerChecks(scope);
    if (byResource.isEmpty() && isServer(action.resource()) && checks.isDemanding()) {
      return new GateVerdict.Refuse(
          "mcp_server_unknown", ERROR, "the MCP server is not registered, and this realm wants it");
    }
    return byTool
        .flatMap(checks::complaint)
        .or(() -> byResource.flatMap(checks::complaint))
        .<GateVerdict>map(
            complaint -> new GateVerdict.Refuse(complaint.reason(), ERROR, complaint.sentence()))
        .orElse(GateVerdict.PASS);
  }

  private Optional<McpServer> of(@Nullable Resource resource) {
    if (resource == null || !Searchable.is(resource.id())) {
      return Optional.empty();
    }
    if (isServer(resource)) {
      return scope.servers().find(scope.realm(), resource.id());
    }
    NamedServers named = new NamedServers(scope);
    String id = resource.id();
    return id.regionMatches(true, 0, "http", 0, 4) ? named.byResource(id) : named.ofAction(id);
  }

  private static boolean isServer(@Nullable Resource resource) {
    String type = resource == null || resource.type() == null ? "" : resource.type();
    return type.toLowerCase(Locale.ROOT)
        .replace("_", "")
        .replace("-", "")
        .replace(":", "")
        .equals("mcpserver");
  }
}
