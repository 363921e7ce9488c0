package io.github.agentidentity.mcp.service.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOperations.NewCapability;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.McpScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of the catalogue that stand for the tools of a server. */
public final class ServerCapabilities {

  private static final int LONGEST_DESCRIPTION = 1000;

  private final McpScope scope;

  ServerCapabilities(McpScope scope) {
    this.scope = scope;
  }

  /** The capability that a tool becomes when its server is approved. */
  public static NewCapability of(McpServerName server, SurfaceItem tool) {
    JsonNode body = body(tool);
    return new NewCapability(
        McpCapability.of(server, tool.name()),
        description(body.path("description").asText("")),
        risk(body.path("annotations")));
  }

  /** Each tool of the surface, and no other of before, is a capability afterwards. */
  void become(McpServer server, ToolSurface surface) {
    Set<CapabilityName> wanted = new HashSet<>();
    wanted.add(McpCapability.all(server.name()));
    for (SurfaceItem tool : surface.of(Kind.TOOL)) {
      NewCapability capability = of(server.name(), tool);
      wanted.add(capability.name());
      scope.agents().define(scope.realm(), capability);
    }
    removeBut(server, wanted);
  }

  void removeAll(McpServer server) {
    removeBut(server, Set.of());
  }

  /** With an entry go its grants: a tool that comes back is not the one that was granted. */
  private void removeBut(McpServer server, Set<CapabilityName> wanted) {
    known(server.name()).stream()
        .filter(name -> !wanted.contains(name))
        .forEach(name -> scope.agents().undefine(scope.realm(), name));
  }

  private List<CapabilityName> known(McpServerName server) {
    AgentIdentityStore.Capabilities catalogue =
        scope.session().getProvider(AgentIdentityStore.class).capabilities(scope.realm());
    List<CapabilityName> known = new ArrayList<>();
    List<Capability> page;
    int first = 0;
    do {
      page = catalogue.list(McpCapability.prefix(server), new Page(first, Page.LARGEST));
      page.stream()
          .map(Capability::name)
          .filter(name -> McpCapability.isOf(server, name.value()))
          .forEach(known::add);
      first += Page.LARGEST;
    } while (page.size() == Page.LARGEST);
    return known;
  }

  /**
   * What the server itself hints at is good for a first guess, which the approver sees.
   *
   * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/server/tools">MCP,
   *     Tools</a>
   */
  private static Risk risk(JsonNode annotations) {
    if (annotations.path("readOnlyHint").asBoolean(false)) {
      return Risk.LOW;
    }
    return annotations.path("destructiveHint").asBoolean(false) ? Risk.HIGH : Risk.MEDIUM;
  }

  private static @Nullable String description(String words) {
    String tame =
        words
            .codePoints()
            .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c)
            .limit(LONGEST_DESCRIPTION / 2)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return tame.isEmpty() ? null : tame;
  }

  private static JsonNode body(SurfaceItem tool) {
    try {
      return Json.tree(tool.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body is canonical JSON", e);
    }
  }
}
