package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of decisions of one realm. */
public interface DecisionStore {

  /** What the list of decisions can be narrowed by; null does not narrow. */
  record Query(
      @Nullable AgentId agent,
      @Nullable String action,
      @Nullable Verdict verdict,
      @Nullable Instant from,
      @Nullable Instant to) {}

  void insert(Decision decision, @Nullable String idempotencyKey);

  void insertAll(List<Decision> decisions);

  Optional<Decision> find(String id);

  Optional<Decision> findByKey(AgentId agent, String idempotencyKey);

  /** Newest first. */
  List<Decision> list(Query query, Page page);

  /**
   * Oldest first, after a decision that was read before; for what reads all of them.
   *
   * @param after the id of the last one read, or null to begin
   */
  List<Decision> readOn(Instant from, @Nullable Decision after, int max);

  /** How many decisions about the agent there are since then, counting no further than that. */
  long countSince(AgentId agent, Instant since, int most);

  void setOutcome(String id, Decision.Outcome outcome);

  /** Removes up to so many decisions of before; gives back how many. */
  int deleteBefore(Instant end, int max);
}
