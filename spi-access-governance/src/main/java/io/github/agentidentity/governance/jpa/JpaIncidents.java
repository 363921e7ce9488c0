package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.IncidentStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.query.SelectionQuery;

record JpaIncidents(Rows rows) implements IncidentStore {

  private static final String VIOLATIONS = " from ViolationEntity v where v.realmId = :realm";
  private static final String ALERTS = " from AlertEntity a where a.realmId = :realm";

  @Override
  public void insert(Violation violation) {
    rows.insertAll(List.of(new ViolationEntity(rows.realmId(), violation)));
  }

  @Override
  public List<Violation> violations(ViolationQuery query, Page page) {
    Filter filter = filter(query);
    return rows
        .many(
            filter
                .applyTo(
                    rows.query(
                        "select v" + filter.hql() + " order by v.createdAt desc, v.id desc",
                        ViolationEntity.class))
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(ViolationEntity::toViolation)
        .toList();
  }

  @Override
  public int countSince(AgentId agent, Instant since, int most) {
    return rows.many(
            rows.query(
                    "select v.id"
                        + VIOLATIONS
                        + " and v.agentId = :agent and v.createdAt >= :since",
                    String.class)
                .setParameter("agent", agent.value())
                .setParameter("since", since.toEpochMilli())
                .setMaxResults(most))
        .size();
  }

  @Override
  public Optional<Alert> find(String id) {
    return rows.one(byId(id)).map(AlertEntity::toAlert);
  }

  @Override
  public Optional<Alert> findForUpdate(String id) {
    return rows.oneForUpdate(byId(id)).map(AlertEntity::toAlert);
  }

  @Override
  public Optional<Alert> findUnresolvedForUpdate(String key) {
    return rows.oneForUpdate(
            rows.query("select a" + ALERTS + " and a.openKey = :key", AlertEntity.class)
                .setParameter("key", AlertEntity.openKey(key)))
        .map(AlertEntity::toAlert);
  }

  @Override
  public Set<String> keysSeenSince(Collection<String> keys, Instant since) {
    return Set.copyOf(
        rows.many(
            rows.query(
                    "select distinct a.key"
                        + ALERTS
                        + " and a.key in :keys and a.lastSeenAt >= :since",
                    String.class)
                .setParameterList("keys", keys)
                .setParameter("since", since.toEpochMilli())));
  }

  @Override
  public void insert(Alert alert) {
    rows.insert(new AlertEntity(rows.realmId(), alert), "This alert was raised just now");
  }

  @Override
  public void update(Alert alert) {
    rows.update(byId(alert.id()), row -> row.copy(alert));
  }

  @Override
  public List<Alert> alerts(AlertQuery query, Page page) {
    Filter filter = filter(query);
    return rows
        .many(
            filter
                .applyTo(
                    rows.query(
                        "select a" + filter.hql() + " order by a.lastSeenAt desc, a.id desc",
                        AlertEntity.class))
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(AlertEntity::toAlert)
        .toList();
  }

  @Override
  public long countAlerts(AlertQuery query) {
    Filter filter = filter(query);
    return filter
        .applyTo(rows.query("select count(a)" + filter.hql(), Long.class))
        .getSingleResult();
  }

  @Override
  public void resolveAll(AgentId agent, Alert.Step resolution) {
    rows.statement(
            "update AlertEntity a set a.status = RESOLVED, a.openKey = a.id,"
                + " a.resolvedByKind = :kind, a.resolvedBy = :by, a.resolvedAt = :at,"
                + " a.resolution = :note where a.realmId = :realm and a.agentId = :agent"
                + " and a.status <> RESOLVED")
        .setParameter("kind", resolution.by().kind())
        .setParameter("by", resolution.by().id())
        .setParameter("at", resolution.at().toEpochMilli())
        .setParameter("note", resolution.note())
        .setParameter("agent", agent.value())
        .executeUpdate();
  }

  @Override
  public int deleteViolationsBefore(Instant end, int max) {
    return Deletion.of(
        rows,
        "ViolationEntity",
        rows.query("select v.id" + VIOLATIONS + " and v.createdAt < :end", String.class)
            .setParameter("end", end.toEpochMilli())
            .setMaxResults(max));
  }

  @Override
  public int deleteResolvedBefore(Instant end, int max) {
    return Deletion.of(
        rows,
        "AlertEntity",
        rows.query(
                "select a.id"
                    + ALERTS
                    + " and a.status = RESOLVED and a.lastSeenAt < :end"
                    + " and a.resolvedAt < :end",
                String.class)
            .setParameter("end", end.toEpochMilli())
            .setMaxResults(max));
  }

  private SelectionQuery<AlertEntity> byId(String id) {
    return rows.query("select a" + ALERTS + " and a.id = :id", AlertEntity.class)
        .setParameter("id", id);
  }

  private static Filter filter(ViolationQuery query) {
    Filter filter = new Filter(VIOLATIONS);
    if (query.agent() != null) {
      filter.and("v.agentId = :agent").with("agent", query.agent().value());
    }
    if (query.severity() != null) {
      filter.and("v.severity = :severity").with("severity", query.severity());
    }
    if (query.from() != null) {
      filter.and("v.createdAt >= :from").with("from", query.from().toEpochMilli());
    }
    if (query.to() != null) {
      filter.and("v.createdAt < :to").with("to", query.to().toEpochMilli());
    }
    return filter;
  }

  private static Filter filter(AlertQuery query) {
    Filter filter = new Filter(ALERTS);
    if (query.status() != null) {
      filter.and("a.status = :status").with("status", query.status());
    }
    if (query.severity() != null) {
      filter.and("a.severity = :severity").with("severity", query.severity());
    }
    if (query.agent() != null) {
      filter.and("a.agentId = :agent").with("agent", query.agent().value());
    }
    if (query.kind() != null) {
      filter.and("a.kind = :kind").with("kind", query.kind());
    }
    return filter;
  }
}
