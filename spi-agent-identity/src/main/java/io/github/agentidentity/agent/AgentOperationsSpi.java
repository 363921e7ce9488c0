package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-operations}: the use cases of agents, for other modules. */
public final class AgentOperationsSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-operations";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AgentOperations.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return AgentOperationsFactory.class;
  }
}
