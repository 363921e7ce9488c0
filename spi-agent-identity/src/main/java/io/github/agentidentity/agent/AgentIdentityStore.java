package io.github.agentidentity.agent;

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
 * The rows that say who may. Every method sees one realm only and joins the transaction of the
 * session; writes are visible to it at once. Not for use by several threads.
 *
 * <p>A unique name or key that somebody else writes at the same moment surfaces as {@link
 * AgentException.Taken}.
 */
public interface AgentIdentityStore extends Provider {

  Agents agents(RealmModel realm);

  Keys keys(RealmModel realm);

  Capabilities capabilities(RealmModel realm);

  Grants grants(RealmModel realm);

  EnrolmentTokens enrolmentTokens(RealmModel realm);

  Ageing ageing(RealmModel realm);

  /**
   * For work in the background: from here on this transaction gives up where a row is locked for
   * longer than a blink. PostgreSQL ends a deadlock after a second by failing anyone of those who
   * wait, and that must not be the request of a person.
   */
  void giveWay();

  /**
   * The attributes of the realm as they are committed, in the database and not in a cache. Nobody
   * else gets them from here until this transaction ends.
   */
  Map<String, String> attributesForUpdate(RealmModel realm);

  /** Everything a decision about an agent needs, read from the database in one query. */
  Optional<AgentStanding> standing(RealmModel realm, AgentId agent, String thumbprint);

  interface Agents {

    Optional<Agent> find(AgentId id);

    /** Locks the row until the transaction ends, and reads it afresh. */
    Optional<Agent> findForUpdate(AgentId id);

    Optional<Agent> findByName(AgentName name);

    List<Agent> list(AgentQuery query, Page page);

    long count(AgentQuery query);

    List<AgentId> ownedBy(AgentOwner owner);

    /** Those of the ids that there are, in one query, by id; not for more than some hundred. */
    List<Agent> findAll(Collection<AgentId> ids);

    /** The ids that come after that text, in their order: how to visit every agent. */
    List<AgentId> idsAfter(String last, int max);

    void insert(Agent agent);

    void update(Agent agent);

    /** Removes the row, its keys and its grants. */
    void delete(AgentId id);

    /** Takes every client scope from the agent's client, in one statement. */
    void unlinkScopes(AgentId id);

    /** Notes that the agent was seen; the caller sees to it that this is once a minute at most. */
    void seen(AgentId id, Instant now);

    /** Writes the agent's score and override; the anomaly and the rest of the row stay. */
    void recordTrust(AgentId id, AgentTrust trust);

    /** Writes the anomaly alone, or takes it away. */
    void recordAnomaly(AgentId id, AgentTrust.@Nullable Anomaly anomaly);
  }

  interface Keys {

    Optional<AgentKey> find(String thumbprint);

    List<AgentKey> list(AgentId agent);

    /** The keys of some agents in one query, the oldest first. */
    List<AgentKey> listAll(Collection<AgentId> agents);

    /**
     * The agent and its keys, in one query: what client authentication needs.
     *
     * @param endedSince keys that ended before are left out, so that an agent that rotates every
     *     day does not carry its whole past through each request
     */
    Optional<KeyRingView> ring(AgentId agent, Instant endedSince);

    void insert(AgentKey key);

    void update(AgentKey key);

    /** Notes that the key was used; the caller sees to it that this is once a minute at most. */
    void used(String thumbprint, Instant now);
  }

  /** An agent beside its keys. */
  record KeyRingView(Agent agent, List<AgentKey> keys) {
    public KeyRingView {
      keys = List.copyOf(keys);
    }
  }

  interface Capabilities {

    /** By name or by alias. */
    Optional<Capability> find(String nameOrAlias);

    /** The name behind a name or an alias, in one query. */
    Optional<CapabilityName> nameOf(String nameOrAlias);

    List<Capability> list(@Nullable String search, Page page);

    void insert(Capability capability);

    void update(Capability capability);

    /** Removes the entry and every grant of it. */
    void delete(CapabilityName name);
  }

  /** What will end or fall asleep, for whoever warns of it. */
  interface Ageing {

    /** Keys that end in between while no other key of their agent lasts longer, by their end. */
    List<AgentKey> lastKeysEnding(Instant from, Instant to, Page page);

    /** Grants that end in between, by their end. */
    List<Grant> grantsEnding(Instant from, Instant to, Page page);

    /** ACTIVE agents that were not seen since then, by name. */
    List<Agent> silentSince(Instant then, Page page);
  }

  interface Grants {

    Optional<Grant> find(AgentId agent, CapabilityName capability);

    List<Grant> list(AgentId agent);

    /** The grants of some agents in one query. */
    List<Grant> listAll(Collection<AgentId> agents);

    /** Ended grants of the realm whose projection may still stand, oldest first. */
    List<Grant> expiredBefore(Instant now, int max);

    /** Writes the grant, in place of one for the same agent and capability. */
    void put(Grant grant);

    void delete(AgentId agent, CapabilityName capability);

    /** Deletes the grant if it has expired; false if it holds or is gone. */
    boolean deleteExpired(AgentId agent, CapabilityName capability, Instant now);

    void deleteAll(AgentId agent);

    Set<AgentId> holders(CapabilityName capability);
  }

  interface EnrolmentTokens {

    Optional<EnrolmentToken> find(String id);

    /** Locks the row, so that two bearers cannot both take the last use. */
    Optional<EnrolmentToken> findForUpdateByHash(String hash);

    Collection<EnrolmentToken> list(Page page);

    void insert(EnrolmentToken token, String hash);

    void setUsesLeft(String id, int usesLeft);

    boolean delete(String id);
  }
}
