package io.github.agentidentity.trust;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link BehaviourStore}. */
public interface BehaviourStoreFactory extends ProviderFactory<BehaviourStore> {}
