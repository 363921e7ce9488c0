package io.github.agentidentity.aim.jpa;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The entities alone: the changelog of the foundation includes ours, so that it runs first. */
final class AimEntities implements JpaEntityProvider {

  @Override
  public List<Class<?>> getEntities() {
    return List.of(AimRecordEntity.class);
  }

  @Override
  public @Nullable String getChangelogLocation() {
    return null;
  }

  @Override
  public String getFactoryId() {
    return AimEntitiesFactory.PROVIDER_ID;
  }

  @Override
  public void close() {}
}
