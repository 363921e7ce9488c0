package io.github.agentidentity.agent;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link TrustScores}. */
public interface TrustScoresFactory extends ProviderFactory<TrustScores> {}
