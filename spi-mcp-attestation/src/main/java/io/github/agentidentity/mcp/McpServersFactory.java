package io.github.agentidentity.mcp;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link McpServers}. */
public interface McpServersFactory extends ProviderFactory<McpServers> {}
