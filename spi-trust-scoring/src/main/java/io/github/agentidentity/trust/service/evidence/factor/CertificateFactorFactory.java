package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the factor {@code certificate}. */
public final class CertificateFactorFactory implements TrustFactorFactory {

  private static final double WEIGHT = 0.1;

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new CertificateFactor(session);
  }

  @Override
  public String getId() {
    return "certificate";
  }

  @Override
  public double defaultWeight() {
    return WEIGHT;
  }
}
