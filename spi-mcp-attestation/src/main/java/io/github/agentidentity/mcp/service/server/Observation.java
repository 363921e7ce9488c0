package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.McpScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notes what a server showed, and tells of what is new about it. */
record Observation(McpScope scope) {

  McpServer note(McpServer server, ToolSurface surface) {
    Instant now = scope.now();
    SurfaceDigest before = server.pin().observed();
    scope.surfaces().observed(server.id(), surface, now);
    McpServer seen = server.with(server.pin().observed(surface.digest(), now));
    scope.servers().update(seen);
    if (!surface.digest().equals(before)) {
      tell(seen, server, before);
    }
    return seen;
  }

  private void tell(McpServer seen, McpServer server, @Nullable SurfaceDigest before) {
    AgentEvent.Origin origin = scope.origin(Actor.SYSTEM);
    scope.publish(new McpEvent.SurfaceObserved(origin, seen, before));
    if (seen.pin().hasDrifted()) {
      scope.publish(new McpEvent.SurfaceDrifted(origin, seen));
    } else if (server.pin().hasDrifted()) {
      scope.publish(new McpEvent.SurfaceRestored(origin, seen));
    }
  }
}
