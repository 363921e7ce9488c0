package io.github.agentidentity.governance.service.usecase;

import io.github.agentidentity.governance.AccessGovernance;
import io.github.agentidentity.governance.AccessGovernanceFactory;
import io.github.agentidentity.governance.service.decision.DecisionWatch;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class UseCasesFactory implements AccessGovernanceFactory {

  @Override
  public AccessGovernance create(KeycloakSession session) {
    return new UseCases(session);
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    DecisionWatch.over(factory);
  }

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "default";
  }
}
