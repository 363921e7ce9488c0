package io.github.agentidentity.mcp;

import org.keycloak.provider.ProviderFactory;

/** Makes an {@link McpEvidenceStore}. */
public interface McpEvidenceStoreFactory extends ProviderFactory<McpEvidenceStore> {}
