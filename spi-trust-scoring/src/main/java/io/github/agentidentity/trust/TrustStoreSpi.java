package io.github.agentidentity.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code trust-store}. */
public final class TrustStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "trust-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return TrustStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return TrustStoreFactory.class;
  }
}
