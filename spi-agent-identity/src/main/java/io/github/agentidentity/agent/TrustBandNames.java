package io.github.agentidentity.agent;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The words of a realm for scores. Present only where a module scores agents; {@code
 * session.getProvider(TrustBandNames.class)} gives null elsewhere.
 */
public interface TrustBandNames extends Provider {

  /** The realm's word for a score between 0 and 1, such as {@code good}. No query. */
  String of(RealmModel realm, double score);

  @Override
  default void close() {}
}
