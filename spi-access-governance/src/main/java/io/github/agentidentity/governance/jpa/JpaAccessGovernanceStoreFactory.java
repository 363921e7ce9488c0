package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.AccessGovernanceStore;
import io.github.agentidentity.governance.AccessGovernanceStoreFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaAccessGovernanceStoreFactory implements AccessGovernanceStoreFactory {

  @Override
  public AccessGovernanceStore create(KeycloakSession session) {
    return new JpaAccessGovernanceStore(Rows.open(session));
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "jpa";
  }
}
