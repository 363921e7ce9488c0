package io.github.agentidentity.agent;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link TokenRehearsal}. */
public interface TokenRehearsalFactory extends ProviderFactory<TokenRehearsal> {}
