package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import org.keycloak.models.KeycloakSession;

/** Makes the factor {@code security-audit}. */
public final class SecurityAuditFactorFactory implements TrustFactorFactory {

  private static final double WEIGHT = 0.15;

  @Override
  public TrustFactor create(KeycloakSession session) {
    return new SecurityAuditFactor(session);
  }

  @Override
  public String getId() {
    return "security-audit";
  }

  @Override
  public double defaultWeight() {
    return WEIGHT;
  }
}
