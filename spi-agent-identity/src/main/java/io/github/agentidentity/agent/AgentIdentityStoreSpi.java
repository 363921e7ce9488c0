package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-identity-store}. */
public final class AgentIdentityStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-identity-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AgentIdentityStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return AgentIdentityStoreFactory.class;
  }
}
