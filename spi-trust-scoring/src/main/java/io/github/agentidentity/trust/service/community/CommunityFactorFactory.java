package io.github.agentidentity.trust.service.community;

import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the factor {@code community}. */
public final class CommunityFactorFactory implements TrustFactorFactory {

  static final String ID = "community";
  private static final double WEIGHT = 0.05;

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new CommunityFactor(session);
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public double defaultWeight() {
    return WEIGHT;
  }
}
