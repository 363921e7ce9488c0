package io.github.agentidentity.mcp.jpa;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The entities alone: the changelog of the foundation includes ours, so that it runs first. */
final class McpAttestationEntities implements JpaEntityProvider {

  @Override
  public List<Class<?>> getEntities() {
    return List.of(
        AttestationEntity.class,
        ConnectionEntity.class,
        DriftPolicyEntity.class,
        McpServerEntity.class,
        McpSurfaceEntity.class,
        McpSurfaceItemEntity.class,
        VoiceEntity.class);
  }

  @Override
  public @Nullable String getChangelogLocation() {
    return null;
  }

  @Override
  public String getFactoryId() {
    return McpAttestationEntitiesFactory.PROVIDER_ID;
  }

  @Override
  public void close() {}
}
