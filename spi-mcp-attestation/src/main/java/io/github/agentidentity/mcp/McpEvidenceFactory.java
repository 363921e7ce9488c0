package io.github.agentidentity.mcp;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link McpEvidence}. */
public interface McpEvidenceFactory extends ProviderFactory<McpEvidence> {}
