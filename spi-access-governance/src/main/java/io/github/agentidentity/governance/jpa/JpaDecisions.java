package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.DecisionStatistics;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

record JpaDecisions(Rows rows) implements DecisionStore {

  private static final String FROM = " from DecisionEntity d where d.realmId = :realm";

  @Override
  public Optional<String> claim(Claim claim) {
    return isClaimedNow(claim) ? Optional.empty() : Optional.of(claimedBefore(claim));
  }

  private boolean isClaimedNow(Claim claim) {
    try {
      return rows.statement(
                  "insert into DecisionKeyEntity (realmId, caller, word, decisionId, createdAt)"
                      + " values (:realm, :caller, :word, :decision, :now)"
                      + " on conflict (realmId, caller, word) do nothing")
              .setParameter("caller", text(claim.caller()))
              .setParameter("word", claim.key())
              .setParameter("decision", claim.decision())
              .setParameter("now", claim.at().toEpochMilli())
              .executeUpdate()
          > 0;
    } catch (ConstraintViolationException e) {
      // Hibernate leaves the clause out for H2, whose transactions survive this.
      return false;
    }
  }

  private String claimedBefore(Claim claim) {
    return standsFor(claim.caller(), claim.key()).getSingleResult();
  }

  @Override
  public Optional<String> claimed(Actor caller, String key) {
    return rows.one(standsFor(caller, key));
  }

  private SelectionQuery<String> standsFor(Actor caller, String key) {
    return rows.query(
            "select k.decisionId from DecisionKeyEntity k"
                + " where k.realmId = :realm and k.caller = :caller and k.word = :word",
            String.class)
        .setParameter("caller", text(caller))
        .setParameter("word", key);
  }

  @Override
  public void insertAll(List<Decision> decisions) {
    rows.insertAll(
        decisions.stream().map(decision -> new DecisionEntity(rows.realmId(), decision)).toList());
  }

  @Override
  public Optional<Decision> find(String id) {
    return rows.one(
            rows.query("select d" + FROM + " and d.id = :id", DecisionEntity.class)
                .setParameter("id", id))
        .map(DecisionEntity::toDecision);
  }

  @Override
  public List<Decision> list(Query query, Page page) {
    DecisionFilter filter = DecisionFilter.of(query);
    return toDecisions(
        filter
            .applyTo(
                rows.query(
                    "select d" + FROM + filter.hql() + " order by d.id desc", DecisionEntity.class))
            .setFirstResult(page.first())
            .setMaxResults(page.max()));
  }

  @Override
  public List<Decision> readOn(Instant from, @Nullable Decision after, int max) {
    String condition = after == null ? " and d.id >= :id" : " and d.id > :id";
    return toDecisions(
        rows.query("select d" + FROM + condition + " order by d.id", DecisionEntity.class)
            .setParameter("id", after == null ? TimeOrderedId.floor(from) : after.id())
            .setMaxResults(max));
  }

  @Override
  public long countSince(AgentId agent, Instant since, int most) {
    return rows.query(
            "select d.decidedAt"
                + FROM
                + " and d.agentId = :agent and d.id >= :since order by d.id desc",
            Long.class)
        .setParameter("agent", agent.value())
        .setParameter("since", TimeOrderedId.floor(since))
        .setMaxResults(most)
        .getResultList()
        .size();
  }

  @Override
  public DecisionStatistics statistics(DecisionStatistics.Span span, int top) {
    return new DecisionTallies(rows, span).statistics(top);
  }

  @Override
  public boolean setOutcome(String id, Decision.Outcome outcome) {
    String summary = outcome.summary();
    var update =
        rows.statement(
                "update DecisionEntity d set d.outcomeSuccess = :success, d.outcomeAt = :at"
                    + (summary == null ? "" : ", d.outcomeSummary = :summary")
                    + " where d.realmId = :realm and d.id = :id and d.outcomeAt is null")
            .setParameter("success", outcome.success())
            .setParameter("at", outcome.reportedAt().toEpochMilli())
            .setParameter("id", id);
    if (summary != null) {
      update.setParameter("summary", summary);
    }
    return update.executeUpdate() > 0;
  }

  @Override
  public int deleteBefore(Instant end, int max) {
    List<String> ids =
        rows.query("select d.id" + FROM + " and d.id < :end order by d.id", String.class)
            .setParameter("end", TimeOrderedId.floor(end))
            .setMaxResults(max)
            .getResultList();
    return ids.isEmpty()
        ? 0
        : rows.statement("delete from DecisionEntity d where d.realmId = :realm and d.id <= :last")
            .setParameter("last", ids.getLast())
            .executeUpdate();
  }

  @Override
  public int deleteKeysBefore(Instant end, int max) {
    List<Long> times =
        rows.query(
                "select k.createdAt from DecisionKeyEntity k"
                    + " where k.realmId = :realm and k.createdAt < :end order by k.createdAt",
                Long.class)
            .setParameter("end", end.toEpochMilli())
            .setMaxResults(max)
            .getResultList();
    return times.isEmpty()
        ? 0
        : rows.statement(
                "delete from DecisionKeyEntity k where k.realmId = :realm and k.createdAt <= :last")
            .setParameter("last", times.getLast())
            .executeUpdate();
  }

  @Override
  public void deleteAll() {
    rows.statement("delete from DecisionKeyEntity k where k.realmId = :realm").executeUpdate();
    rows.statement("delete from DecisionEntity d where d.realmId = :realm").executeUpdate();
  }

  private static List<Decision> toDecisions(SelectionQuery<DecisionEntity> query) {
    return query.getResultList().stream().map(DecisionEntity::toDecision).toList();
  }

  private static String text(Actor caller) {
    return caller.kind() + ":" + caller.id();
  }
}
