package io.github.agentidentity.trust.jpa;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The entities alone: the changelog of the foundation includes ours, so that it runs first. */
final class TrustScoringEntities implements JpaEntityProvider {

  @Override
  public List<Class<?>> getEntities() {
    return List.of(
        AnomalyEntity.class,
        BehaviourEntity.class,
        EndorsementEntity.class,
        EvidenceDocumentEntity.class,
        EvidenceTextEntity.class,
        TrustCountEntity.class,
        TrustHistoryEntity.class,
        TrustStateEntity.class,
        TypeForestEntity.class);
  }

  @Override
  public @Nullable String getChangelogLocation() {
    return null;
  }

  @Override
  public String getFactoryId() {
    return TrustScoringEntitiesFactory.PROVIDER_ID;
  }

  @Override
  public void close() {}
}
