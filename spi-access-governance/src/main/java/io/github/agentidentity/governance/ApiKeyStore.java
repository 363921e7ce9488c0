package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of API keys of one realm. */
public interface ApiKeyStore {

  Optional<ApiKey> find(String id);

  Optional<ApiKey> findByHash(String hash);

  /** Newest first. */
  List<ApiKey> list(AgentId agent);

  /** Keys that end in between without a successor, by their end. */
  List<ApiKey> ending(Instant from, Instant to, Page page);

  void insert(ApiKey key, String hash);

  /** Writes the end, the revocation and the successor. */
  void update(ApiKey key);

  /** Counts one use. */
  void used(String id, Instant minute);

  /** Removes up to so many keys that ended before; gives back how many. */
  int deleteEndedBefore(Instant end, int max);
}
