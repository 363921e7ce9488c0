package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The rows of behaviour. Every part sees one realm only and joins the transaction of the session.
 * What is learnt carries a version, so that no node overwrites what another has learnt. Not for use
 * by several threads.
 */
public interface BehaviourStore extends Provider {

  Learnt learnt(RealmModel realm);

  Anomalies anomalies(RealmModel realm);

  Forests forests(RealmModel realm);

  /** What is learnt of each agent. */
  interface Learnt {

    Map<AgentId, Row> findAll(Collection<AgentId> agents);

    /** The same without the states. */
    Map<AgentId, Summary> summaries(Collection<AgentId> agents);

    /**
     * Puts a state in the place of the one with that version.
     *
     * @param known the version that was read, 0 for an agent of which nothing was known
     * @return false if it is another by now
     */
    boolean advance(long known, Summary summary, byte[] state);
  }

  /** What is learnt of an agent, in the bytes of the detector. */
  record Row(Summary summary, long version, byte[] state) {}

  /**
   * How much is known.
   *
   * @param days ordinary days that were learnt from, the last forty at most
   * @param activities all that were ever seen
   */
  record Summary(AgentId agent, double days, long activities, Instant updatedAt) {}

  /** What was out of the ordinary. */
  interface Anomalies {

    Optional<Anomaly> find(AgentId agent, String id);

    /** The last begun first. */
    List<Anomaly> list(AgentId agent, Page page);

    /** Those that went on at that moment or later, of some agents, the last begun first. */
    List<Anomaly> since(Collection<AgentId> agents, Instant then, int max);

    void insert(Anomaly anomaly);

    void update(Anomaly anomaly);

    /** Removes up to so many that ended before; how many. */
    int deleteBefore(Instant end, int max);
  }

  /** The forests, one for each type of agents. */
  interface Forests {

    Optional<Forest> find(String type);

    /** The version of the row, 0 if there is none. */
    long version(String type);

    /** As {@link Learnt#advance}. */
    boolean advance(long known, String type, byte[] state);
  }

  /** A forest, in the bytes of the detector. */
  record Forest(String type, long version, byte[] state) {}

  @Override
  default void close() {}
}
