package io.github.agentidentity.mcp;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code mcp-servers}. */
public final class McpServersSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "mcp-servers";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return McpServers.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return McpServersFactory.class;
  }
}
