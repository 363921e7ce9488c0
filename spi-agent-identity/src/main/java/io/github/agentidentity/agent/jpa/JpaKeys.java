package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.rows.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;

record JpaKeys(Rows rows) implements AgentIdentityStore.Keys {

  private static final String BY_THUMBPRINT =
      "select k from AgentKeyEntity k where k.realmId = :realm and k.thumbprint = :thumbprint";

  @Override
  public Optional<AgentKey> find(String thumbprint) {
    return rows.one(byThumbprint(thumbprint)).map(AgentKeyEntity::toKey);
  }

  @Override
  public List<AgentKey> list(AgentId agent) {
    return rows
        .many(
            rows.query(
                    "select k from AgentKeyEntity k where k.realmId = :realm"
                        + " and k.agentId = :agent order by k.createdAt, k.thumbprint",
                    AgentKeyEntity.class)
                .setParameter("agent", agent.value()))
        .stream()
        .map(AgentKeyEntity::toKey)
        .toList();
  }

  @Override
  public List<AgentKey> listAll(Collection<AgentId> agents) {
    return rows
        .many(
            rows.query(
                    "select k from AgentKeyEntity k where k.realmId = :realm"
                        + " and k.agentId in :agents order by k.createdAt, k.thumbprint",
                    AgentKeyEntity.class)
                .setParameterList("agents", agents.stream().map(AgentId::value).toList()))
        .stream()
        .map(AgentKeyEntity::toKey)
        .toList();
  }

  @Override
  public Optional<AgentIdentityStore.KeyRingView> ring(AgentId agent, Instant endedSince) {
    List<Object[]> found =
        rows.many(
            rows.query(
                    "select a, k from AgentEntity a left join AgentKeyEntity k"
                        + " on k.agentId = a.id and (k.notAfter is null or k.notAfter > :ended)"
                        + " where a.realmId = :realm and a.id = :agent",
                    Object[].class)
                .setParameter("ended", endedSince.toEpochMilli())
                .setParameter("agent", agent.value()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<AgentKey> keys =
        found.stream()
            .map(row -> (AgentKeyEntity) row[1])
            .filter(Objects::nonNull)
            .map(AgentKeyEntity::toKey)
            .toList();
    AgentEntity owner = (AgentEntity) found.getFirst()[0];
    return Optional.of(new AgentIdentityStore.KeyRingView(owner.toAgent(), keys));
  }

  @Override
  public void insert(AgentKey key) {
    rows.insert(
        new AgentKeyEntity(rows.realmId(), key), "This key is registered in the realm already");
  }

  @Override
  public void update(AgentKey key) {
    rows.update(byThumbprint(key.thumbprint()), row -> row.copy(key));
  }

  @Override
  public void used(String thumbprint, Instant now) {
    rows.statement(
            "update AgentKeyEntity k set k.lastUsedAt = :now"
                + " where k.realmId = :realm and k.thumbprint = :thumbprint")
        .setParameter("now", now.toEpochMilli())
        .setParameter("thumbprint", thumbprint)
        .executeUpdate();
  }

  private SelectionQuery<AgentKeyEntity> byThumbprint(String thumbprint) {
    return rows.query(BY_THUMBPRINT, AgentKeyEntity.class).setParameter("thumbprint", thumbprint);
  }
}
