package io.github.agentidentity.governance.jpa;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The entities alone: the changelog of the foundation includes ours, so that it runs first. */
final class AccessGovernanceEntities implements JpaEntityProvider {

  @Override
  public List<Class<?>> getEntities() {
    return List.of(
        AgentPolicyEntity.class,
        AlertEntity.class,
        ApiKeyEntity.class,
        DeclarationEntity.class,
        DecisionEntity.class,
        DecisionKeyEntity.class,
        PolicyVersionEntity.class,
        RequestEntity.class,
        ViolationEntity.class,
        WrittenPolicyEntity.class);
  }

  @Override
  public @Nullable String getChangelogLocation() {
    return null;
  }

  @Override
  public String getFactoryId() {
    return AccessGovernanceEntitiesFactory.PROVIDER_ID;
  }

  @Override
  public void close() {}
}
