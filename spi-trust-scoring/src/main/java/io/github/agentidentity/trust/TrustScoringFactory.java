package io.github.agentidentity.trust;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link TrustScoring}. */
public interface TrustScoringFactory extends ProviderFactory<TrustScoring> {}
