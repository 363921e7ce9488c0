package io.github.agentidentity.aim.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.aim.AimRecords;
import io.github.agentidentity.aim.AimRecordsFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaAimRecordsFactory implements AimRecordsFactory {

  @Override
  public AimRecords create(KeycloakSession session) {
    return new JpaAimRecords(Rows.open(session));
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
