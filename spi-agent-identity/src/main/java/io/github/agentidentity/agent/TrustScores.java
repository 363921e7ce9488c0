package io.github.agentidentity.agent;

import java.util.OptionalDouble;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * How far agents are trusted. Present only where a module scores them; {@code
 * session.getProvider(TrustScores.class)} gives null elsewhere.
 */
public interface TrustScores extends Provider {

  /** Between 0 and 1; empty for an agent that was never scored. Whoever needs one refuses then. */
  OptionalDouble score(RealmModel realm, AgentId agent);

  @Override
  default void close() {}
}
