package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.ApiKey;
import io.github.agentidentity.governance.ApiKeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;

record JpaApiKeys(Rows rows) implements ApiKeyStore {

  private static final String FROM = " from ApiKeyEntity k where k.realmId = :realm";

  @Override
  public Optional<ApiKey> find(String id) {
    return rows.one(byId(id)).map(ApiKeyEntity::toKey);
  }

  @Override
  public Optional<ApiKey> findByHash(String hash) {
    return rows.one(
            rows.query("select k" + FROM + " and k.hash = :hash", ApiKeyEntity.class)
                .setParameter("hash", hash))
        .map(ApiKeyEntity::toKey);
  }

  @Override
  public List<ApiKey> list(AgentId agent) {
    return rows
        .many(
            rows.query(
                    "select k" + FROM + " and k.agentId = :agent order by k.createdAt desc, k.id",
                    ApiKeyEntity.class)
                .setParameter("agent", agent.value()))
        .stream()
        .map(ApiKeyEntity::toKey)
        .toList();
  }

  @Override
  public List<ApiKey> ending(Instant from, Instant to, Page page) {
    return rows
        .many(
            rows.query(
                    "select k"
                        + FROM
                        + " and k.revokedAt is null and k.successor is null"
                        + " and k.expiresAt > :from and k.expiresAt <= :to"
                        + " order by k.expiresAt, k.id",
                    ApiKeyEntity.class)
                .setParameter("from", from.toEpochMilli())
                .setParameter("to", to.toEpochMilli())
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(ApiKeyEntity::toKey)
        .toList();
  }

  @Override
  public void insert(ApiKey key, String hash) {
    rows.insert(new ApiKeyEntity(rows.realmId(), key, hash), "This API key exists already");
  }

  @Override
  public void update(ApiKey key) {
    rows.update(byId(key.id()), row -> row.copy(key));
  }

  @Override
  public void used(String id, Instant minute) {
    rows.statement(
            "update ApiKeyEntity k set k.count = k.count + 1, k.lastUsedAt = :now"
                + " where k.realmId = :realm and k.id = :id")
        .setParameter("now", minute.toEpochMilli())
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public int deleteEndedBefore(Instant end, int max) {
    return Deletion.of(
        rows,
        "ApiKeyEntity",
        rows.query("select k.id" + FROM + " and k.expiresAt < :end", String.class)
            .setParameter("end", end.toEpochMilli())
            .setMaxResults(max));
  }

  private SelectionQuery<ApiKeyEntity> byId(String id) {
    return rows.query("select k" + FROM + " and k.id = :id", ApiKeyEntity.class)
        .setParameter("id", id);
  }
}
