package io.github.agentidentity.mcp;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code mcp-evidence}. */
public final class McpEvidenceSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "mcp-evidence";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return McpEvidence.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return McpEvidenceFactory.class;
  }
}
