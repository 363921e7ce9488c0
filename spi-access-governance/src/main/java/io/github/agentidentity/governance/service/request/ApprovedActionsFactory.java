package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.ActionApprovals;
import io.github.agentidentity.agent.ActionApprovalsFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class ApprovedActionsFactory implements ActionApprovalsFactory {

  @Override
  public ActionApprovals create(KeycloakSession session) {
    return new ApprovedActions(session);
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "inbox";
  }
}
