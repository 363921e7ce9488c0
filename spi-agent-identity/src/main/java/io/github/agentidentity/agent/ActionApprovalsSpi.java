package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-action-approvals}: where gates learn what people let pass. */
public final class ActionApprovalsSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-action-approvals";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ActionApprovals.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return ActionApprovalsFactory.class;
  }
}
