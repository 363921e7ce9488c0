package io.github.agentidentity.governance;

import org.keycloak.provider.ProviderFactory;

/** Makes an {@link AccessGovernanceStore}. */
public interface AccessGovernanceStoreFactory extends ProviderFactory<AccessGovernanceStore> {}
