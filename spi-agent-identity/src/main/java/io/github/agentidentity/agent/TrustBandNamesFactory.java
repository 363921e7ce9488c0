package io.github.agentidentity.agent;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link TrustBandNames}. */
public interface TrustBandNamesFactory extends ProviderFactory<TrustBandNames> {}
