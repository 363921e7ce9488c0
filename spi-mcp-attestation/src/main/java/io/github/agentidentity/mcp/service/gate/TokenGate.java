package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.TokenTerms;
import io.github.agentidentity.mcp.McpCapability;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about tokens: the one server that a token is for, and those whose tools it names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 §2, invalid_target</a>
 */
record TokenGate(EvidenceScope scope, AccessRequest request) {

  private static final String INVALID_TARGET = "invalid_target";
  private static final String INVALID_SCOPE = "invalid_scope";

  GateVerdict evaluate(Purpose.Token token) {
    NamedServers named = new NamedServers(scope);
    Optional<McpServer> target = Optional.ofNullable(token.resource()).flatMap(named::byResource);
    Set<String> withheld = new HashSet<>();
    for (McpServer server : named.ofCapabilities(token.capabilities(), target)) {
      String error = target.filter(server::equals).isPresent() ? INVALID_TARGET : INVALID_SCOPE;
      Optional<ServerChecks.Complaint> complaint = new ServerChecks(scope).complaint(server);
      if (complaint.isPresent()) {
        return refuse(complaint.get(), error);
      }
      withheld.addAll(new ReducedTools(scope).withheld(server, token.capabilities()));
    }
    return target
        .flatMap(server -> missing(server, token, withheld))
        .orElseGet(() -> pass(target, withheld));
  }

  private static GateVerdict pass(Optional<McpServer> target, Set<String> withheld) {
    SurfaceDigest surface = target.map(server -> server.pin().pinned()).orElse(null);
    Map<String, Object> claims =
        surface == null ? Map.of() : Map.of(TokenTerms.MCP, Map.of("surface", surface.value()));
    return claims.isEmpty() && withheld.isEmpty()
        ? GateVerdict.PASS
        : new GateVerdict.Pass(List.of(), new TokenTerms(claims, withheld));
  }

  private Optional<GateVerdict> missing(
      McpServer server, Purpose.Token token, Set<String> withheld) {
    if (!holdsAny(server)) {
      return Optional.of(
          refuse(
              new ServerChecks.Complaint(
                  "mcp_capability_missing",
                  "the agent has no capability of the MCP server "
                      + server.name()
                      + ": it needs one that begins with "
                      + McpCapability.prefix(server.name())),
              INVALID_TARGET));
    }
    boolean nothingLeft =
        !withheld.isEmpty()
            && token.capabilities().stream()
                .filter(capability -> McpCapability.isOf(server.name(), capability))
                .allMatch(withheld::contains);
    return nothingLeft
        ? Optional.of(
            refuse(
                new ServerChecks.Complaint(
                    "mcp_tools_changed",
                    "all tools of "
                        + server.name()
                        + " that were asked for have changed since they were approved"),
                INVALID_TARGET))
        : Optional.empty();
  }

  private boolean holdsAny(McpServer server) {
    String prefix = McpCapability.prefix(server.name());
    return request.standing().grants().stream()
        .filter(grant -> grant.isLiveAt(request.now()))
        .map(Grant::capability)
        .anyMatch(
            capability ->
                McpCapability.isOf(server.name(), capability.value())
                    || capability.covers(prefix + "*"));
  }

  private static GateVerdict refuse(ServerChecks.Complaint complaint, String error) {
    return new GateVerdict.Refuse(complaint.reason(), error, complaint.sentence());
  }
}
