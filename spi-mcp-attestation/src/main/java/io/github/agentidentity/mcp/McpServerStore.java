package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.ResourceUri;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the servers of one realm. */
public interface McpServerStore {

  Optional<McpServer> find(McpServerId id);

  /** Locks the row until the transaction ends, and reads it afresh. */
  Optional<McpServer> findForUpdate(McpServerId id);

  Optional<McpServer> find(McpServerName name);

  Optional<McpServer> find(ResourceUri resource);

  /** By name. */
  List<McpServer> list(McpQuery query, Page page);

  /** By name, those that come after it. */
  List<McpServer> listAfter(McpQuery query, @Nullable McpServerName last, int max);

  long count(McpQuery query);

  /** Those that are to be probed by then, the longest due first; no revoked ones. */
  List<McpServer> due(Instant now, int max);

  /**
   * Takes a due server for one probe: false if another node was faster.
   *
   * @param due when it was to be probed, as this caller has read it
   * @param until when it is due again if this caller says no more
   */
  boolean claim(McpServerId id, @Nullable Instant due, Instant until);

  void insert(McpServer server);

  void update(McpServer server);

  /** Removes the row and the surfaces that belong to it. */
  void delete(McpServerId id);

  /** Takes the owner from all servers that it has. */
  void disown(AgentOwner owner);
}
