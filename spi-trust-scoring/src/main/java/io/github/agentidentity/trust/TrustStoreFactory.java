package io.github.agentidentity.trust;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link TrustStore}. */
public interface TrustStoreFactory extends ProviderFactory<TrustStore> {}
