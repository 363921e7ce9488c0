package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-trust-bands}: the words of realms for scores. */
public final class TrustBandNamesSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-trust-bands";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return TrustBandNames.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return TrustBandNamesFactory.class;
  }
}
