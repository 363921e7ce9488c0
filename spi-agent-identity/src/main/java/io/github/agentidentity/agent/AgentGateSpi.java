package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-gate}: the seam at which other modules join the decision. */
public final class AgentGateSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-gate";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AgentGate.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return AgentGateFactory.class;
  }
}
