package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code token-rehearsal}: tokens that nobody gets, for whoever explains them. */
public final class TokenRehearsalSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "token-rehearsal";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return TokenRehearsal.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return TokenRehearsalFactory.class;
  }
}
