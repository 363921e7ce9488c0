package io.github.agentidentity.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code trust-factor}: the reasons that scores are made of. */
public final class TrustFactorSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "trust-factor";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return TrustFactor.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return TrustFactorFactory.class;
  }
}
