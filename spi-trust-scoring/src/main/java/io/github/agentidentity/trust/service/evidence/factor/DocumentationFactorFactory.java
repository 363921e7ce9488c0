package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the factor {@code documentation}. */
public final class DocumentationFactorFactory implements TrustFactorFactory {

  private static final double WEIGHT = 0.05;

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new DocumentationFactor(session);
  }

  @Override
  public String getId() {
    return "documentation";
  }

  @Override
  public double defaultWeight() {
    return WEIGHT;
  }
}
