package io.github.agentidentity.governance.service.usecase;

import io.github.agentidentity.governance.AccessGovernance;
import io.github.agentidentity.governance.ActionDecisions;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.Incidents;
import io.github.agentidentity.governance.RefusalPolicies;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.decision.DecisionService;
import io.github.agentidentity.governance.service.declaration.DeclaredThings;
import io.github.agentidentity.governance.service.incident.RecordedIncidents;
import io.github.agentidentity.governance.service.policy.PoliciesOnRefusal;
import io.github.agentidentity.governance.service.request.Requests;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Every use case of this module, for one session. */
record UseCases(KeycloakSession session) implements AccessGovernance {

  @Override
  public ActionDecisions decisions(RealmModel realm) {
    return new DecisionService(new GovernanceScope(session, realm));
  }

  @Override
  public ApprovalRequests requests(RealmModel realm) {
    return new Requests(new GovernanceScope(session, realm));
  }

  @Override
  public RefusalPolicies refusalPolicies(RealmModel realm) {
    return new PoliciesOnRefusal(new GovernanceScope(session, realm));
  }

  @Override
  public Incidents incidents(RealmModel realm) {
    return new RecordedIncidents(new GovernanceScope(session, realm));
  }

  @Override
  public Declarations declarations(RealmModel realm) {
    return new DeclaredThings(new GovernanceScope(session, realm));
  }
}
