package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-trust-scores}: where trust is asked for by those who do not score. */
public final class TrustScoresSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-trust-scores";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return TrustScores.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return TrustScoresFactory.class;
  }
}
