package io.github.agentidentity.governance;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code access-governance}. */
public final class AccessGovernanceSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "access-governance";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AccessGovernance.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return AccessGovernanceFactory.class;
  }
}
