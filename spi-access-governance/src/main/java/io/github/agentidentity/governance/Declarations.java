package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import java.util.List;

/** What agents say of themselves. Said, not shown: a declaration is never a permission. */
public interface Declarations {

  enum Kind {
    CAPABILITY,
    MCP_SERVER
  }

  /**
   * One thing said.
   *
   * @param source how it was found, such as {@code sdk_import}
   */
  record Declaration(
      AgentId agent,
      Kind kind,
      String name,
      String source,
      int confidence,
      Instant firstSeenAt,
      Instant lastSeenAt,
      long count) {}

  /**
   * Where a declaration comes from.
   *
   * @param confidence 0 to 100, by the word of the agent
   */
  record Evidence(String source, int confidence) {}

  /** Notes that an agent says so; true if it never did before. At most 1,000 of a kind each. */
  boolean declare(AgentId agent, Kind kind, String name, Evidence evidence);

  /** By name. */
  List<Declaration> list(AgentId agent, Kind kind);

  /** Takes it back; false if it was never said. */
  boolean retract(AgentId agent, Kind kind, String name);
}
