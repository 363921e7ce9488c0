package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.Anomaly;
import io.github.agentidentity.trust.BehaviourStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;

record JpaAnomalies(Rows rows) implements BehaviourStore.Anomalies {

  private static final String OF_AGENT =
      "select a from AnomalyEntity a where a.realmId = :realm and a.agentId = :agent";

  @Override
  public Optional<Anomaly> find(AgentId agent, String id) {
    return rows.one(byId(agent, id)).map(AnomalyEntity::toAnomaly);
  }

  @Override
  public List<Anomaly> list(AgentId agent, Page page) {
    return rows
        .many(
            rows.query(OF_AGENT + " order by a.firstAt desc, a.id desc", AnomalyEntity.class)
                .setParameter("agent", agent.value())
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(AnomalyEntity::toAnomaly)
        .toList();
  }

  @Override
  public List<Anomaly> since(Collection<AgentId> agents, Instant then, int max) {
    return rows
        .many(
            rows.query(
                    "select a from AnomalyEntity a where a.realmId = :realm"
                        + " and a.agentId in :agents and a.lastAt >= :then"
                        + " order by a.firstAt desc, a.id desc",
                    AnomalyEntity.class)
                .setParameterList("agents", agents.stream().map(AgentId::value).toList())
                .setParameter("then", then.toEpochMilli())
                .setMaxResults(max))
        .stream()
        .map(AnomalyEntity::toAnomaly)
        .toList();
  }

  @Override
  public void insert(Anomaly anomaly) {
    rows.insert(new AnomalyEntity(rows.realmId(), anomaly), "This anomaly is kept already");
  }

  @Override
  public void update(Anomaly anomaly) {
    rows.update(byId(anomaly.agent(), anomaly.id()), row -> row.copy(anomaly));
  }

  @Override
  public int deleteBefore(Instant end, int max) {
    List<String> old =
        rows.many(
            rows.query(
                    "select a.id from AnomalyEntity a where a.realmId = :realm and a.lastAt < :end",
                    String.class)
                .setParameter("end", end.toEpochMilli())
                .setMaxResults(max));
    return old.isEmpty()
        ? 0
        : rows.statement("delete from AnomalyEntity a where a.realmId = :realm and a.id in :ids")
            .setParameterList("ids", old)
            .executeUpdate();
  }

  private SelectionQuery<AnomalyEntity> byId(AgentId agent, String id) {
    return rows.query(OF_AGENT + " and a.id = :id", AnomalyEntity.class)
        .setParameter("agent", agent.value())
        .setParameter("id", id);
  }
}
