package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of policies of one realm. */
public interface PolicyStore {

  /**
   * What binds an agent, as text: whoever reads it compiles each text once.
   *
   * @param policies the enabled policies of the realm
   * @param document the agent's own, if it has one
   */
  record InForce(List<Text> policies, @Nullable String document) {
    public InForce {
      policies = List.copyOf(policies);
    }
  }

  /** One policy: its {@link PolicyDefinition} as JSON. */
  record Text(String id, int version, String definition) {}

  /** What binds the agent now, in one query. */
  InForce inForce(AgentId agent);

  /** The enabled policies of the realm. */
  List<Text> enabled();

  /** By order. */
  List<Policy> list(@Nullable String search, Page page);

  long count();

  Optional<Policy> find(String id);

  /** Finds it, and keeps everybody else from changing it until the transaction ends. */
  Optional<Policy> findForUpdate(String id);

  void insert(Policy policy);

  void update(Policy policy);

  /** Removes the row; what it said stays among the versions. */
  void delete(String id);

  void insertVersion(PolicyVersion version);

  /** Newest first; also of a policy that was deleted. */
  List<PolicyVersion> versions(String policy, Page page);

  Optional<AgentPolicy> document(AgentId agent);

  /** Finds it, and keeps everybody else from changing it until the transaction ends. */
  Optional<AgentPolicy> documentForUpdate(AgentId agent);

  /** Inserts it or puts it in the place of the one before. */
  void put(AgentPolicy document);

  /** Whether there was one. */
  boolean deleteDocument(AgentId agent);
}
