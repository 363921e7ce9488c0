package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.PolicyStore.InForce;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.jspecify.annotations.Nullable;

/** What binds one agent of a realm at one moment: its own document, then the realm's policies. */
record RealmPolicies(@Nullable AgentDocument document, PolicyList policies) {

  private static final KeptByText<AgentDocument> DOCUMENTS =
      new KeptByText<>(2_000_000, AgentDocument::ofJson);

  /** One query. */
  static RealmPolicies inForce(GovernanceScope scope, AgentId agent) {
    InForce found = scope.store().policies(scope.realm()).inForce(agent);
    return new RealmPolicies(
        found.document() == null ? null : DOCUMENTS.get(found.document()),
        PolicyList.of(found.policies()));
  }

  boolean areNone() {
    return document == null && policies.isEmpty();
  }

  /** Both must let pass; the alerts of both are told. */
  PolicyOutcome ask(Asked asked) {
    if (document == null) {
      return policies.ask(asked);
    }
    PolicyOutcome own = document.ask(asked);
    return own instanceof PolicyOutcome.Through through
        ? policies.ask(asked).after(through.notes())
        : own;
  }
}
