package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the attestations of one realm, and the voices that they come to. */
public interface AttestationStore {

  /** What a list is narrowed by; null does not narrow. */
  record Query(@Nullable McpServerId server, @Nullable AgentId agent, @Nullable Finding finding) {}

  void insert(Attestation attestation);

  Optional<Attestation> find(String id);

  /** Newest first. */
  List<Attestation> list(Query query, Page page);

  long count(Query query);

  /** One for each owner that was heard about the server, expired ones too. */
  List<Voice> voices(McpServerId server);

  /** The voices about each of these servers, in one query. */
  Map<McpServerId, List<Voice>> voices(Collection<McpServerId> servers);

  /** Lets an owner say this from now on, instead of what it said before. */
  void speak(McpServerId server, Voice voice);

  /**
   * Withdraws what an agent said; its owner says what its other agents said last, if anything.
   *
   * @return the servers about which somebody speaks differently now
   */
  List<McpServerId> withdraw(AgentId agent, Instant now);

  /** Forgets at most so many that ended before then; how many it were. */
  int deleteEndedBefore(Instant end, int max);
}
