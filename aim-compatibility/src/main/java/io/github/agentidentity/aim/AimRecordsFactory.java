package io.github.agentidentity.aim;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AimRecords}. */
public interface AimRecordsFactory extends ProviderFactory<AimRecords> {}
