package io.github.agentidentity.governance.service.usecase;

import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.governance.AccessGovernance;
import io.github.agentidentity.governance.AccessGovernanceFactory;
import io.github.agentidentity.governance.service.decision.DecisionWatch;
import io.github.agentidentity.governance.service.sweep.GovernanceWatch;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class UseCasesFactory implements AccessGovernanceFactory {

  private Duration sweepInterval = GovernanceWatch.INTERVAL;

  @Override
  public AccessGovernance create(KeycloakSession session) {
    return new UseCases(session);
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Sweep.interval(config, GovernanceWatch.INTERVAL);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    DecisionWatch.over(factory);
    GovernanceWatch.over(factory, sweepInterval);
  }

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "default";
  }
}
