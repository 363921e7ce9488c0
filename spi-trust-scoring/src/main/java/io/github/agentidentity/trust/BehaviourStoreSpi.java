package io.github.agentidentity.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code trust-behaviour-store}. */
public final class BehaviourStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "trust-behaviour-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return BehaviourStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return BehaviourStoreFactory.class;
  }
}
