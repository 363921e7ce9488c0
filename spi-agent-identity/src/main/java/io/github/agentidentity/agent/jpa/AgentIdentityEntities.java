package io.github.agentidentity.agent.jpa;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

final class AgentIdentityEntities implements JpaEntityProvider {

  @Override
  public List<Class<?>> getEntities() {
    return List.of(
        AgentEntity.class,
        AgentKeyEntity.class,
        CapabilityEntity.class,
        CapabilityAliasEntity.class,
        GrantEntity.class,
        EnrolmentTokenEntity.class);
  }

  @Override
  public String getChangelogLocation() {
    return "META-INF/agent-identity-changelog.xml";
  }

  @Override
  public String getFactoryId() {
    return AgentIdentityEntitiesFactory.PROVIDER_ID;
  }

  @Override
  public void close() {}
}
