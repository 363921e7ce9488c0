package io.github.agentidentity.aim;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code aim-records}. */
public final class AimRecordsSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "aim-records";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AimRecords.class;
  }

  @Override
  public Class<? extends ProviderFactory> getProviderFactoryClass() {
    return AimRecordsFactory.class;
  }
}
