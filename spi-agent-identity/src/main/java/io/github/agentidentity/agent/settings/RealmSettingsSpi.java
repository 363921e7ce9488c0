package io.github.agentidentity.agent.settings;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code agent-settings}: what a module lets admins set per realm. */
public final class RealmSettingsSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "agent-settings";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return RealmSettings.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return RealmSettingsFactory.class;
  }
}
