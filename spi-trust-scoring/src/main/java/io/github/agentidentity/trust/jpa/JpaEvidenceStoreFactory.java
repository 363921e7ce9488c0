package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.EvidenceStoreFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaEvidenceStoreFactory implements EvidenceStoreFactory {

  @Override
  public EvidenceStore create(KeycloakSession session) {
    return new JpaEvidenceStore(Rows.open(session));
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
