package io.github.agentidentity.mcp.service.connection;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.mcp.Connection.Kind;
import java.time.Instant;

/**
 * That a connection was seen, perhaps several times.
 *
 * @param first when it was seen first of these times
 * @param last when it was seen last
 */
record Sighting(What what, String source, int confidence, Instant first, Instant last, long count) {

  /** What was seen: sightings of the same are one. */
  record What(String realm, AgentId agent, String name, Kind kind) {}

  Sighting and(Sighting later) {
    return new Sighting(
        what, later.source, later.confidence, first, later.last, count + later.count);
  }
}
