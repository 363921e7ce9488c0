package io.github.agentidentity.mcp.service.connection;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AlertRaised;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.Connection.Kind;
import io.github.agentidentity.mcp.ConnectionStore.Query;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes sightings into rows, and tells of those that nobody declared. */
record ConnectionRows(EvidenceScope scope) {

  /** An agent that tells of more has told enough. */
  static final int MOST_OF_AN_AGENT = 1_000;

  void write(Sighting sighting) {
    Optional<McpServer> server = scope.servers().find(scope.realm(), sighting.what().name());
    if (server.isEmpty() && sighting.what().kind() == Kind.TOKEN) {
      return; // a token for an API that is no MCP server
    }
    Connection seen = connection(sighting, server);
    if (scope.connections().seenAgain(seen)) {
      return;
    }
    Optional<Agent> agent = scope.agents().find(scope.realm(), seen.agent().value());
    Query all = new Query(seen.agent(), null, null, Set.of(), null);
    if (agent.isPresent() && scope.connections().count(all) < MOST_OF_AN_AGENT) {
      scope.connections().insert(seen);
      if (hasDrifted(seen)) {
        alert(agent.get(), seen, server);
      }
    }
  }

  private static Connection connection(Sighting sighting, Optional<McpServer> server) {
    return new Connection(
        sighting.what().agent(),
        server.map(McpServer::id).orElse(null),
        server.map(found -> found.name().value()).orElse(sighting.what().name()),
        sighting.what().kind(),
        sighting.source(),
        sighting.confidence(),
        sighting.first(),
        sighting.last(),
        sighting.count());
  }

  /** An agent of which nothing was declared has nothing to drift from. */
  private boolean hasDrifted(Connection seen) {
    if (seen.kind() == Kind.DECLARED || !EvidenceSettings.CONNECTION_DRIFT.in(scope.realm())) {
      return false;
    }
    Query declared = new Query(seen.agent(), null, null, Set.of(Kind.DECLARED), null);
    List<Connection> known = scope.connections().list(declared, new Page(0, Page.LARGEST));
    return !known.isEmpty() && known.stream().noneMatch(one -> isSame(one, seen));
  }

  /** What was declared by name may have been registered only since. */
  private boolean isSame(Connection declared, Connection seen) {
    if (declared.server() != null || seen.server() == null) {
      return declared.target().equals(seen.target());
    }
    return scope
        .servers()
        .find(scope.realm(), declared.name())
        .filter(server -> server.id().equals(seen.server()))
        .isPresent();
  }

  private void alert(Agent agent, Connection seen, Optional<McpServer> server) {
    String what = server.isPresent() ? "the MCP server " : "an MCP server that nobody registered, ";
    scope.publish(
        new AlertRaised(
            scope.origin(Actor.SYSTEM),
            agent.id(),
            "mcp_connection_drift",
            "mcp_connection_drift:" + agent.id() + ":" + seen.target(),
            new AlertRaised.Words(
                server.isPresent() ? Risk.MEDIUM : Risk.HIGH,
                agent.name() + " has to do with a server that was not declared for it",
                "Seen as " + seen.kind() + " by " + seen.source() + ": " + what + seen.name())));
  }
}
