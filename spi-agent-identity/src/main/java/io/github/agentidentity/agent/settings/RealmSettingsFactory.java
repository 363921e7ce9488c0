package io.github.agentidentity.agent.settings;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Names the settings of a module; its id names the module. */
public abstract class RealmSettingsFactory
    implements ProviderFactory<RealmSettings>, RealmSettings {

  private final String module;
  private final List<RealmSetting<?>> settings;

  public RealmSettingsFactory(String module, List<RealmSetting<?>> settings) {
    this.module = module;
    this.settings = List.copyOf(settings);
  }

  @Override
  public String getId() {
    return module;
  }

  @Override
  public List<RealmSetting<?>> all() {
    return settings;
  }

  @Override
  public RealmSettings create(KeycloakSession session) {
    return this;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
