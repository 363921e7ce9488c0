package io.github.agentidentity.governance;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AccessGovernance}. */
public interface AccessGovernanceFactory extends ProviderFactory<AccessGovernance> {}
