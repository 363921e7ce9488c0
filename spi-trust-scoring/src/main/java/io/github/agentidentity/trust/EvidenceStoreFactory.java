package io.github.agentidentity.trust;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link EvidenceStore}. */
public interface EvidenceStoreFactory extends ProviderFactory<EvidenceStore> {}
