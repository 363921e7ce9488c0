package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.ActionApprovals;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.AccessGovernance;
import io.github.agentidentity.governance.Fingerprint;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Tells the gates what was approved in the inbox. */
record ApprovedActions(KeycloakSession session) implements ActionApprovals {

  @Override
  public boolean isApproved(RealmModel realm, AgentId agent, Purpose.Action action) {
    return session
        .getProvider(AccessGovernance.class)
        .requests(realm)
        .isApproved(agent, Fingerprint.of(agent, action));
  }
}
