package io.github.agentidentity.mcp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was ruled for single servers of one realm instead of the realm's own policy. */
public interface DriftPolicyStore {

  Optional<DriftPolicy> find(McpServerId server);

  /** Rules it; null leaves the server to the realm again. */
  void put(McpServerId server, @Nullable DriftPolicy policy);
}
