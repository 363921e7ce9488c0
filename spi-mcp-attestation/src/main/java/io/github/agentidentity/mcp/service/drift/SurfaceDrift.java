package io.github.agentidentity.mcp.service.drift;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.mcp.DriftPolicy;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDiff;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceStore.ItemKey;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How what a server shows differs from what was approved, and what is ruled for that. */
public record SurfaceDrift(EvidenceScope scope) {

  /** What is ruled for the server itself, or else for the realm. */
  public DriftPolicy policy(McpServer server) {
    return scope
        .driftPolicies()
        .find(server.id())
        .orElseGet(() -> EvidenceSettings.DRIFT_POLICY.in(scope.realm()));
  }

  /** Rules it for one server; null leaves it to the realm again. */
  public void rule(McpServer server, @Nullable DriftPolicy policy) {
    scope.driftPolicies().put(server.id(), policy);
  }

  /**
   * How the second surface differs from the first.
   *
   * @throws AgentException.NotFound if one of them is not kept
   */
  public SurfaceDiff between(
      McpServer server, @Nullable SurfaceDigest before, @Nullable SurfaceDigest after) {
    return SurfaceDiff.between(surface(server, before), surface(server, after));
  }

  private ToolSurface surface(McpServer server, @Nullable SurfaceDigest digest) {
    if (digest == null) {
      return ToolSurface.EMPTY;
    }
    return scope
        .surfaces()
        .find(server.id(), digest)
        .orElseThrow(() -> new AgentException.NotFound("surface", digest.value()));
  }

  /** The capabilities of the tools that are as they were approved. */
  public Set<CapabilityName> unchanged(McpServer server) {
    SurfaceDigest pinned = server.pin().pinned();
    SurfaceDigest observed = server.pin().observed();
    if (pinned == null) {
      return Set.of();
    }
    Set<ItemKey> same = new HashSet<>(scope.surfaces().items(server.id(), pinned));
    if (observed != null && !observed.equals(pinned)) {
      List<ItemKey> shown = scope.surfaces().items(server.id(), observed);
      same.retainAll(new HashSet<>(shown));
    }
    return same.stream()
        .filter(item -> item.kind() == SurfaceItem.Kind.TOOL)
        .map(item -> McpCapability.of(server.name(), item.name()))
        .collect(Collectors.toSet());
  }
}
