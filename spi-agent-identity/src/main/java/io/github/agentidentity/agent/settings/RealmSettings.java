package io.github.agentidentity.agent.settings;

import java.util.List;
import org.keycloak.provider.Provider;

/** The settings that one module reads. */
public interface RealmSettings extends Provider {

  List<RealmSetting<?>> all();

  @Override
  default void close() {}
}
