package io.github.agentidentity.mcp;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link McpStore}. */
public interface McpStoreFactory extends ProviderFactory<McpStore> {}
