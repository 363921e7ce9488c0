package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.RequestStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;

record JpaRequests(Rows rows) implements RequestStore {

  private static final String FROM = " from RequestEntity r where r.realmId = :realm";
  private static final String BY_ID = "select r" + FROM + " and r.id = :id";

  @Override
  public Optional<ApprovalRequest> find(String id) {
    return rows.one(byId(id)).map(RequestEntity::toRequest);
  }

  @Override
  public Optional<ApprovalRequest> findForUpdate(String id) {
    return rows.oneForUpdate(byId(id)).map(RequestEntity::toRequest);
  }

  @Override
  public Optional<ApprovalRequest> findOpen(String openKey) {
    return rows.one(
            rows.query("select r" + FROM + " and r.openKey = :key", RequestEntity.class)
                .setParameter("key", openKey))
        .map(RequestEntity::toRequest);
  }

  @Override
  public void insert(ApprovalRequest request, String openKey) {
    rows.insert(new RequestEntity(rows.realmId(), request, openKey), "This is asked for already");
  }

  @Override
  public void close(ApprovalRequest request) {
    rows.update(byId(request.id()), row -> row.close(request));
  }

  @Override
  public List<ApprovalRequest> list(ApprovalRequests.Query query, Instant now, Page page) {
    Filter filter = filter(query, now);
    return rows
        .many(
            filter
                .applyTo(
                    rows.query(
                        "select r" + filter.hql() + " order by r.createdAt desc, r.id desc",
                        RequestEntity.class))
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(row -> row.toRequest().asOf(now))
        .toList();
  }

  @Override
  public long count(ApprovalRequests.Query query, Instant now) {
    Filter filter = filter(query, now);
    return filter
        .applyTo(rows.query("select count(r)" + filter.hql(), Long.class))
        .getSingleResult();
  }

  @Override
  public boolean isApproved(AgentId agent, String fingerprint, Instant now) {
    return rows.one(
            rows.query(
                    "select r.id"
                        + FROM
                        + " and r.fingerprint = :print and r.agentId = :agent"
                        + " and r.status = APPROVED and r.goodUntil > :now",
                    String.class)
                .setParameter("print", fingerprint)
                .setParameter("agent", agent.value())
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(1))
        .isPresent();
  }

  @Override
  public List<ApprovalRequest> expired(Instant now, int max) {
    return rows
        .many(
            rows.query(
                    "select r" + FROM + " and r.status = PENDING and r.endsAt <= :now",
                    RequestEntity.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(max))
        .stream()
        .map(RequestEntity::toRequest)
        .toList();
  }

  @Override
  public int deleteClosedBefore(Instant end, int max) {
    return Deletion.of(
        rows,
        "RequestEntity",
        rows.query(
                "select r.id" + FROM + " and r.status <> PENDING and r.createdAt < :end",
                String.class)
            .setParameter("end", end.toEpochMilli())
            .setMaxResults(max));
  }

  private SelectionQuery<RequestEntity> byId(String id) {
    return rows.query(BY_ID, RequestEntity.class).setParameter("id", id);
  }

  private static Filter filter(ApprovalRequests.Query query, Instant now) {
    Filter filter = new Filter(FROM);
    if (query.agent() != null) {
      filter.and("r.agentId = :agent").with("agent", query.agent().value());
    }
    if (query.kind() != null) {
      filter.and("r.kind = :kind").with("kind", query.kind());
    }
    if (query.status() != null) {
      switch (query.status()) {
        case PENDING ->
            filter.and("r.status = PENDING and r.endsAt > :now").with("now", now.toEpochMilli());
        case EXPIRED ->
            filter
                .and("(r.status = EXPIRED or r.status = PENDING and r.endsAt <= :now)")
                .with("now", now.toEpochMilli());
        default -> filter.and("r.status = :status").with("status", query.status());
      }
    }
    return filter;
  }
}
