package io.github.agentidentity.agent;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ActionApprovals}. */
public interface ActionApprovalsFactory extends ProviderFactory<ActionApprovals> {}
