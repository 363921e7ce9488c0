package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The rows of scores. Every part sees one realm only and joins the transaction of the session;
 * writes are visible to it at once. Not for use by several threads.
 */
public interface TrustStore extends Provider {

  History history(RealmModel realm);

  States states(RealmModel realm);

  Counts counts(RealmModel realm);

  /** What agents scored: entries are added, and forgotten when they are old, never changed. */
  interface History {

    /** Newest first. */
    List<TrustRecord> list(AgentId agent, Page page);

    Optional<TrustRecord> find(AgentId agent, long number);

    /** The inputs of an entry: what it was computed from, as JSON. */
    Optional<String> inputs(AgentId agent, long number);

    /** Adds entries and what each was computed from. */
    void add(List<Entry> entries);

    /** Removes up to so many entries of before, but the newest of no agent; how many. */
    int deleteBefore(Instant end, int max);
  }

  /** An entry and its inputs. */
  record Entry(TrustRecord entry, String inputs) {}

  /** Where the histories stand. */
  interface States {

    Map<AgentId, TrustState> findAll(Collection<AgentId> agents);

    Optional<TrustState> find(AgentId agent);

    /**
     * Puts the state in the place of the one with that number; false if it is another by now.
     *
     * @param known the number that was read, 0 for an agent without a state
     */
    boolean advance(long known, TrustState state);

    /** Agents whose override has ended but still counts. */
    List<AgentId> overridesEnded(Instant now, int max);
  }

  /** What agents were seen to do, counted with forgetting. */
  interface Counts {

    /** All counts of each agent. */
    Map<AgentId, List<Count>> findAll(Collection<AgentId> agents);

    /** The same, locked until the transaction ends. */
    List<Count> findForUpdate(Collection<AgentId> agents);

    void insert(List<Count> counts);

    /** Writes counts that are locked. */
    void update(List<Count> counts);
  }

  /**
   * How often something was seen, as of that moment.
   *
   * @param kind a word for machines, such as {@code authentication}
   * @param last the id of what was counted last, where such things have ids
   */
  record Count(
      AgentId agent, String kind, double kept, double failed, Instant at, @Nullable String last) {}

  @Override
  default void close() {}
}
