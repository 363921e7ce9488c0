package io.github.agentidentity.agent;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AgentOperations}. */
public interface AgentOperationsFactory extends ProviderFactory<AgentOperations> {}
