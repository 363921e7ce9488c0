package io.github.agentidentity.trust;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code trust-evidence-store}. */
public final class EvidenceStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "trust-evidence-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return EvidenceStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return EvidenceStoreFactory.class;
  }
}
