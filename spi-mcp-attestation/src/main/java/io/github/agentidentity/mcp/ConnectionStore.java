package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the connections of one realm. */
public interface ConnectionStore {

  /**
   * What a list is narrowed by; null and an empty set do not narrow.
   *
   * @param name exactly this name as it was told
   * @param since seen then or later
   */
  record Query(
      @Nullable AgentId agent,
      @Nullable McpServerId server,
      @Nullable String name,
      Set<Connection.Kind> kinds,
      @Nullable Instant since) {
    public Query {
      kinds = Set.copyOf(kinds);
    }

    public static final Query ALL = new Query(null, null, null, Set.of(), null);
  }

  /** Last seen first. */
  List<Connection> list(Query query, Page page);

  long count(Query query);

  /** Adds its count and time to the one that is known; false if none is. */
  boolean seenAgain(Connection connection);

  /**
   * Adds one that was not known.
   *
   * @throws io.github.agentidentity.agent.AgentException.Taken if somebody else was faster
   */
  void insert(Connection connection);

  /** Takes back what was declared; false if it was not. */
  boolean delete(AgentId agent, String target, Connection.Kind kind);

  /** Forgets at most so many that were last seen before then and are not declared. */
  int deleteUnseenSince(Instant end, int max);
}
