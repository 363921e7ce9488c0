package io.github.agentidentity.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code trust-scoring}. */
public final class TrustScoringSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "trust-scoring";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return TrustScoring.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return TrustScoringFactory.class;
  }
}
