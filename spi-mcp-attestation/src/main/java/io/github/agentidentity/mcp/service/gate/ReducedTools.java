package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.mcp.DriftPolicy;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.drift.SurfaceDrift;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.Set;
import java.util.stream.Collectors;

/** The tools that must not be used because they are not what was approved any more. */
record ReducedTools(EvidenceScope scope) {

  /** Those of these capabilities that stand for changed tools of the server, or may. */
  Set<String> withheld(McpServer server, Set<String> capabilities) {
    if (!isReduced(server)) {
      return Set.of();
    }
    Set<CapabilityName> unchanged = new SurfaceDrift(scope).unchanged(server);
    return capabilities.stream()
        .filter(capability -> McpCapability.isOf(server.name(), capability))
        .filter(capability -> !unchanged.contains(new CapabilityName(capability)))
        .collect(Collectors.toSet());
  }

  private boolean isReduced(McpServer server) {
    return server.pin().hasDrifted()
        && new SurfaceDrift(scope).policy(server) == DriftPolicy.REDUCE;
  }
}
