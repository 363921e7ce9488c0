package io.github.agentidentity.mcp;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code mcp-evidence-store}. */
public final class McpEvidenceStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "mcp-evidence-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return McpEvidenceStore.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return McpEvidenceStoreFactory.class;
  }
}
