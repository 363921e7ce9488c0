package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.TrustStore;
import io.github.agentidentity.trust.TrustStoreFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaTrustStoreFactory implements TrustStoreFactory {

  @Override
  public TrustStore create(KeycloakSession session) {
    return new JpaTrustStore(Rows.open(session));
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
