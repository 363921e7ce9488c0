package io.github.agentidentity.governance;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code access-governance-store}. */
public final class AccessGovernanceStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "access-governance-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AccessGovernanceStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return AccessGovernanceStoreFactory.class;
  }
}
