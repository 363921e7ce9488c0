package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the registered servers that a request names, in any of the ways that there are. */
record NamedServers(EvidenceScope scope) {

  private static final String SCHEME = "mcp:";

  Optional<McpServer> byResource(String uri) {
    return ResourceUri.find(uri).flatMap(scope.serverRows()::find);
  }

  /** The target, if any, and the servers whose tools the capabilities name. */
  List<McpServer> ofCapabilities(Set<String> capabilities, Optional<McpServer> target) {
    List<McpServer> servers = new ArrayList<>();
    target.ifPresent(servers::add);
    Set<String> names = new TreeSet<>();
    capabilities.forEach(capability -> nameIn(capability).ifPresent(names::add));
    target.ifPresent(server -> names.remove(server.name().value()));
    names.forEach(name -> byName(name).ifPresent(servers::add));
    return servers;
  }

  /** The server of {@code mcp:<server>:<tool>}. */
  Optional<McpServer> ofAction(String action) {
    return nameIn(action).flatMap(this::byName);
  }

  private Optional<McpServer> byName(String name) {
    try {
      return scope.serverRows().find(new McpServerName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> nameIn(String capability) {
    int end = capability.indexOf(':', SCHEME.length());
    return capability.startsWith(SCHEME) && end > 0
        ? Optional.of(capability.substring(SCHEME.length(), end))
        : Optional.empty();
  }
}
