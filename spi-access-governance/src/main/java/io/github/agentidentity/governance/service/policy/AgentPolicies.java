package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.governance.AgentPolicy;
import io.github.agentidentity.governance.PolicyStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents that single agents are bound to. */
public final class AgentPolicies {

  private final GovernanceScope scope;
  private final PolicyStore store;

  public AgentPolicies(GovernanceScope scope) {
    this.scope = scope;
    this.store = scope.store().policies(scope.realm());
  }

  public AgentPolicy require(Agent agent) {
    return store
        .document(agent.id())
        .orElseThrow(() -> new AgentException.NotFound("policy of agent", agent.name().value()));
  }

  /** What the document of a row says. */
  public AgentDocument read(AgentPolicy policy) {
    return AgentDocument.ofJson(policy.document());
  }

  /**
   * Puts it in the place of the one before.
   *
   * @param expected the revision that the change was made from, null if whoever changes it does not
   *     mind
   */
  public AgentPolicy put(
      Agent agent, AgentDocument document, @Nullable Integer expected, Actor by) {
    Optional<AgentPolicy> before = store.documentForUpdate(agent.id());
    int revision = before.map(AgentPolicy::revision).orElse(0);
    if (expected != null && expected != revision) {
      throw new AgentException.Conflict(
          "The policy of the agent is at revision " + revision + ", not " + expected);
    }
    AgentPolicy next =
        new AgentPolicy(
            agent.id(), revision + 1, Json.write(document.validated()), scope.now(), by);
    store.put(next);
    return next;
  }

  public void delete(Agent agent) {
    if (!store.deleteDocument(agent.id())) {
      throw new AgentException.NotFound("policy of agent", agent.name().value());
    }
  }
}
