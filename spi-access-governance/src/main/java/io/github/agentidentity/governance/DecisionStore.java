package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
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

  /**
   * That a caller asks with a key of its own.
   *
   * @param decision the id that the answer will have
   */
  record Claim(Actor caller, String key, String decision, Instant at) {}

  /**
   * Claims a key, waiting for whoever else does so at this moment.
   *
   * @return the id of the decision that the key already stands for; empty if it is claimed now
   */
  Optional<String> claim(Claim claim);

  /** What a key of the caller stands for already. */
  Optional<String> claimed(Actor caller, String key);

  /** In as few round trips as the batch size allows. */
  void insertAll(List<Decision> decisions);

  Optional<Decision> find(String id);

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

  DecisionStatistics statistics(DecisionStatistics.Span span, int top);

  /** Notes the outcome; false if there is one already, which stays. */
  boolean setOutcome(String id, Decision.Outcome outcome);

  /** Removes up to so many decisions of before; gives back how many. */
  int deleteBefore(Instant end, int max);

  /** Forgets up to so many keys that were claimed before; gives back how many. */
  int deleteKeysBefore(Instant end, int max);

  /** Removes everything, with the realm. */
  void deleteAll();
}
