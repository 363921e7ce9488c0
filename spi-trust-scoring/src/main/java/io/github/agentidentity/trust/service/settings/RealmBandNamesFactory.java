package io.github.agentidentity.trust.service.settings;

import io.github.agentidentity.agent.TrustBandNames;
import io.github.agentidentity.agent.TrustBandNamesFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Tells the foundation what a realm calls its scores. */
public final class RealmBandNamesFactory implements TrustBandNamesFactory {

  @Override
  public TrustBandNames create(KeycloakSession session) {
    return (realm, score) -> new RealmTrustSettings(session, realm).bands().of(score);
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "realm";
  }
}
