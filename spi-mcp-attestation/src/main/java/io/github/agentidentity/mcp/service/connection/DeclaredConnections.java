package io.github.agentidentity.mcp.service.connection;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.Connection.Kind;
import io.github.agentidentity.mcp.ConnectionStore;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What people declare that agents are meant to use: written at once, unlike what is seen. */
public record DeclaredConnections(EvidenceScope scope) {

  private static final String SOURCE = "manager";

  /** Declares it; once more is fine. */
  public Connection declare(Agent agent, String server) {
    Optional<McpServer> registered = scope.servers().find(scope.realm(), server);
    Instant now = scope.now();
    Connection declared =
        new Connection(
            agent.id(),
            registered.map(McpServer::id).orElse(null),
            registered.map(found -> found.name().value()).orElse(server),
            Kind.DECLARED,
            SOURCE,
            Connection.CERTAIN,
            now,
            now,
            1);
    if (!scope.connections().seenAgain(declared)) {
      requireRoom(agent);
      scope.connections().insert(declared);
    }
    return declared;
  }

  /** Takes it back, under the name that the server has or had; false if it was not declared. */
  public boolean retract(Agent agent, String server) {
    ConnectionStore rows = scope.connections();
    boolean registered =
        scope
            .servers()
            .find(scope.realm(), server)
            .filter(found -> rows.delete(agent.id(), found.id().value(), Kind.DECLARED))
            .isPresent();
    return registered || rows.delete(agent.id(), server, Kind.DECLARED);
  }

  private void requireRoom(Agent agent) {
    var declared = new ConnectionStore.Query(agent.id(), null, null, Set.of(Kind.DECLARED), null);
    if (scope.connections().count(declared) >= ConnectionRows.MOST_OF_AN_AGENT) {
      throw new AgentException.Conflict(
          "At most " + ConnectionRows.MOST_OF_AN_AGENT + " connections are declared for an agent");
    }
  }
}
