package io.github.agentidentity.mcp;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code mcp-store}. */
public final class McpStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "mcp-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return McpStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return McpStoreFactory.class;
  }
}
