package com.example;

import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import org.keycloak.models.KeycloakSession;

/** Fails as code of a broken jar does. */
public final class ThrowingFactorFactory implements TrustFactorFactory {

  @Override
  public String getId() {
    return "throwing";
  }

  @Override
  public TrustFactor create(KeycloakSession session) {
    return question -> {
      throw new NoClassDefFoundError("com/example/Forgotten");
    };
  }
}
