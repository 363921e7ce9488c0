package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;

record JpaTrustHistory(Rows rows) implements TrustStore.History {

  private static final String OF_AGENT =
      " from TrustHistoryEntity h where h.realmId = :realm and h.agentId = :agent";

  @Override
  public List<TrustRecord> list(AgentId agent, Page page) {
    return rows
        .many(
            rows.query("select h" + OF_AGENT + " order by h.entry desc", TrustHistoryEntity.class)
                .setParameter("agent", agent.value())
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(TrustHistoryEntity::toRecord)
        .toList();
  }

  @Override
  public Optional<TrustRecord> find(AgentId agent, long number) {
    return rows.one(
            one(
                rows.query(
                    "select h" + OF_AGENT + " and h.entry = :entry", TrustHistoryEntity.class),
                agent,
                number))
        .map(TrustHistoryEntity::toRecord);
  }

  @Override
  public Optional<String> inputs(AgentId agent, long number) {
    return rows.one(
        one(
            rows.query("select h.inputs" + OF_AGENT + " and h.entry = :entry", String.class),
            agent,
            number));
  }

  @Override
  public void add(List<TrustStore.Entry> entries) {
    rows.insertAll(
        entries.stream().map(entry -> new TrustHistoryEntity(rows.realmId(), entry)).toList());
  }

  @Override
  public int deleteBefore(Instant end, int max) {
    List<String> old =
        rows.many(
            rows.query(
                    "select h.id from TrustHistoryEntity h where h.realmId = :realm"
                        + " and h.at < :end and not exists (select 1 from TrustStateEntity s"
                        + " where s.agentId = h.agentId and s.entry = h.entry)",
                    String.class)
                .setParameter("end", end.toEpochMilli())
                .setMaxResults(max));
    return old.isEmpty()
        ? 0
        : rows.statement(
                "delete from TrustHistoryEntity h where h.realmId = :realm and h.id in :ids")
            .setParameterList("ids", old)
            .executeUpdate();
  }

  private static <T> SelectionQuery<T> one(SelectionQuery<T> query, AgentId agent, long number) {
    return query.setParameter("agent", agent.value()).setParameter("entry", number);
  }
}
