package io.github.agentidentity.agent;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes a gate. Gates are asked in descending {@link #order()}; the first refusal ends it. */
public interface AgentGateFactory extends ProviderFactory<AgentGate> {

  @Override
  default void init(Config.Scope config) {}

  @Override
  default void postInit(KeycloakSessionFactory factory) {}

  @Override
  default void close() {}
}
