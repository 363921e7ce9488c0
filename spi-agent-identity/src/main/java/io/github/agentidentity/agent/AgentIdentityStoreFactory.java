package io.github.agentidentity.agent;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link AgentIdentityStore} of a session. */
public interface AgentIdentityStoreFactory extends ProviderFactory<AgentIdentityStore> {}
