package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The rows of evidence. Every part sees one realm only and joins the transaction of the session;
 * writes are visible to it at once. Not for use by several threads.
 */
public interface EvidenceStore extends Provider {

  Documents documents(RealmModel realm);

  Endorsements endorsements(RealmModel realm);

  /** What was shown for agents. */
  interface Documents {

    Optional<EvidenceDocument> find(AgentId agent, String id);

    Optional<EvidenceDocument> findByHash(AgentId agent, EvidenceKind kind, String sha256);

    /** The document itself, as it came in. */
    Optional<String> text(AgentId agent, String id);

    /** Newest upload first; null does not narrow. */
    List<EvidenceDocument> list(
        AgentId agent, @Nullable EvidenceKind kind, @Nullable Boolean counts, Page page);

    /** Those of one stream that are not withdrawn, newest upload first, so many at most. */
    List<EvidenceDocument> stream(AgentId agent, EvidenceKind kind, String stream, int max);

    /** Those that count, of each agent, in the order of their ids. */
    Map<AgentId, List<EvidenceDocument>> counting(
        Collection<AgentId> agents, Set<EvidenceKind> kinds);

    /** The texts of those that count, by the ids of the documents. */
    Map<String, String> texts(Collection<String> ids);

    /** How much is kept for the agent; a document whose text is gone has no bytes. */
    Stored stored(AgentId agent);

    /** Removes the text of the oldest that does not count; false if there is none. */
    boolean deleteOldestText(AgentId agent);

    void insert(EvidenceDocument document, String text);

    /** Writes whether it counts and how it was withdrawn; nothing else ever changes. */
    void update(EvidenceDocument document);

    /** Removes up to so many that do not count and came in before; how many. */
    int deleteBefore(Instant end, int max);
  }

  /** How much is kept for an agent. */
  record Stored(long documents, long bytes) {}

  /** What others think of agents. */
  interface Endorsements {

    Optional<Endorsement> find(AgentId agent, String id);

    Optional<Endorsement> findBy(AgentId agent, AgentOwner author);

    /** Newest first, withdrawn ones left out. */
    List<Endorsement> list(AgentId agent, Page page);

    /** Those that stand and were said since then, of each agent, in the order of their ids. */
    Map<AgentId, List<Endorsement>> standing(Collection<AgentId> agents, Instant since);

    void insert(Endorsement endorsement);

    void update(Endorsement endorsement);

    /**
     * What the agents of these owners are like; owners without a scored active agent are missing.
     */
    Map<AgentOwner, Standing> standingOf(Collection<AgentOwner> owners);
  }

  /**
   * What the agents of an owner are like, of those that are active and scored.
   *
   * @param score the mean of their scores
   * @param since when the oldest of them was registered
   */
  record Standing(double score, Instant since) {}

  @Override
  default void close() {}
}
