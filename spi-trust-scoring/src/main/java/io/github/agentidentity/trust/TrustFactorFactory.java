package io.github.agentidentity.trust;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/**
 * Makes a {@link TrustFactor}. Its {@link #getId() id} names the factor everywhere: in the realm's
 * weights, in scores and in their history; {@code [a-z0-9][a-z0-9-]{0,31}}.
 */
public interface TrustFactorFactory extends ProviderFactory<TrustFactor> {

  /** What ids of factors look like. */
  String ID_RULE = "[a-z0-9][a-z0-9-]{0,31}";

  /**
   * How much the factor weighs, beside the others, in a realm that does not say: not negative. Zero
   * shows the factor and counts nothing.
   */
  default double defaultWeight() {
    return 0;
  }

  @Override
  default void init(Config.Scope config) {}

  @Override
  default void postInit(KeycloakSessionFactory factory) {}

  @Override
  default void close() {}
}
