package io.github.agentidentity.mcp.rest.connection;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.mcp.Confidence;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.Connection.Kind;
import io.github.agentidentity.mcp.ConnectionStore.Query;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.rest.connection.GraphRepresentation.EdgeRepresentation;
import io.github.agentidentity.mcp.rest.connection.GraphRepresentation.NodeRepresentation;
import io.github.agentidentity.mcp.rest.connection.GraphRepresentation.SightingRepresentation;
import io.github.agentidentity.mcp.service.attestation.Attestations;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws a graph from a page of connections: what is looked up is bounded by the page. */
final class GraphBuilder {

  private static final Page ALL = new Page(0, Page.LARGEST);

  private final EvidenceScope scope;
  private final Map<String, Optional<McpServer>> servers = new HashMap<>();
  private final Map<AgentId, Boolean> declares = new HashMap<>();
  private final Map<Ends, List<Connection>> edges = new LinkedHashMap<>();

  GraphBuilder(EvidenceScope scope) {
    this.scope = scope;
  }

  /** The ends of an edge: an agent, and the id of the node of a server. */
  private record Ends(AgentId agent, String server) {}

  GraphRepresentation build(Query query, Page page) {
    List<Connection> seen = scope.connections().list(query, page);
    seen.forEach(
        one ->
            edges
                .computeIfAbsent(new Ends(one.agent(), node(one)), ends -> new ArrayList<>())
                .add(one));
    boolean truncated =
        page.max() > 0
            && seen.size() == page.max()
            && scope.connections().count(query) > (long) page.first() + page.max();
    return new GraphRepresentation(nodes(), drawn(), truncated);
  }

  /** What was told by name may be registered by now. */
  private String node(Connection seen) {
    Optional<McpServer> server =
        servers.computeIfAbsent(seen.target(), name -> scope.servers().find(scope.realm(), name));
    return server.map(found -> found.id().value()).orElse("name:" + seen.name());
  }

  private List<NodeRepresentation> nodes() {
    List<NodeRepresentation> nodes = new ArrayList<>();
    edges.keySet().stream().map(Ends::agent).distinct().map(this::agent).forEach(nodes::add);
    List<McpServer> known = servers.values().stream().flatMap(Optional::stream).distinct().toList();
    Map<McpServerId, Confidence> confidences = new Attestations(scope).confidences(known);
    known.forEach(
        server ->
            nodes.add(server(server, confidences.getOrDefault(server.id(), Confidence.NONE))));
    servers.forEach(
        (name, server) -> {
          if (server.isEmpty()) {
            nodes.add(
                new NodeRepresentation(
                    "name:" + name,
                    GraphRepresentation.Type.UNKNOWN_SERVER,
                    name,
                    null,
                    null,
                    null));
          }
        });
    return nodes;
  }

  private NodeRepresentation agent(AgentId id) {
    Optional<Agent> agent = scope.identities().agents(scope.realm()).find(id);
    return new NodeRepresentation(
        id.value(),
        GraphRepresentation.Type.AGENT,
        agent.map(found -> found.name().value()).orElse(id.value()),
        agent.map(found -> found.status().name()).orElse(null),
        null,
        null);
  }

  private static NodeRepresentation server(McpServer server, Confidence confidence) {
    return new NodeRepresentation(
        server.id().value(),
        GraphRepresentation.Type.SERVER,
        server.name().value(),
        server.status().name(),
        confidence.value(),
        server.pin().hasDrifted());
  }

  private List<EdgeRepresentation> drawn() {
    List<EdgeRepresentation> drawn = new ArrayList<>();
    edges.forEach(
        (ends, seen) -> {
          boolean declared = isDeclared(ends, seen);
          drawn.add(
              new EdgeRepresentation(
                  ends.agent().value(),
                  ends.server(),
                  declared,
                  !declared && declaresAny(ends.agent()),
                  seen.stream().map(SightingRepresentation::of).toList()));
        });
    return drawn;
  }

  /** The question may leave declarations out; the answer must not. */
  private boolean isDeclared(Ends ends, List<Connection> seen) {
    return seen.stream().anyMatch(one -> one.kind() == Kind.DECLARED)
        || (declaresAny(ends.agent())
            && declared(ends.agent()).stream().anyMatch(one -> node(one).equals(ends.server())));
  }

  private boolean declaresAny(AgentId agent) {
    return declares.computeIfAbsent(agent, id -> !declared(id).isEmpty());
  }

  private List<Connection> declared(AgentId agent) {
    return scope.connections().list(new Query(agent, null, null, Set.of(Kind.DECLARED), null), ALL);
  }
}
