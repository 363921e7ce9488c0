package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Row;
import io.github.agentidentity.trust.BehaviourStore.Summary;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

record JpaLearnt(Rows rows) implements BehaviourStore.Learnt {

  private static final String OF_AGENTS =
      " from BehaviourEntity b where b.realmId = :realm and b.agentId in :agents";

  @Override
  public Map<AgentId, Row> findAll(Collection<AgentId> agents) {
    return rows.many(of(rows.query("select b" + OF_AGENTS, BehaviourEntity.class), agents)).stream()
        .map(BehaviourEntity::toRow)
        .collect(Collectors.toMap(row -> row.summary().agent(), Function.identity()));
  }

  @Override
  public Map<AgentId, Summary> summaries(Collection<AgentId> agents) {
    return rows
        .many(
            of(
                rows.query(
                    "select b.agentId, b.days, b.activities, b.updatedAt" + OF_AGENTS,
                    Object[].class),
                agents))
        .stream()
        .map(JpaLearnt::summary)
        .collect(Collectors.toMap(Summary::agent, Function.identity()));
  }

  private static Summary summary(Object[] columns) {
    return new Summary(
        new AgentId((String) columns[0]),
        (Double) columns[1],
        (Long) columns[2],
        Instant.ofEpochMilli((Long) columns[3]));
  }

  @Override
  public boolean advance(long known, Summary summary, byte[] state) {
    if (known == 0) {
      return inserted(new BehaviourEntity(rows.realmId(), summary, state));
    }
    return rows.statement(
                "update BehaviourEntity b set b.version = b.version + 1, b.state = :state,"
                    + " b.days = :days, b.activities = :activities, b.updatedAt = :at"
                    + " where b.realmId = :realm and b.agentId = :agent and b.version = :known")
            .setParameter("state", state)
            .setParameter("days", summary.days())
            .setParameter("activities", summary.activities())
            .setParameter("at", summary.updatedAt().toEpochMilli())
            .setParameter("agent", summary.agent().value())
            .setParameter("known", known)
            .executeUpdate()
        == 1;
  }

  private boolean inserted(Object entity) {
    try {
      rows.insert(entity, "Another node was faster");
      return true;
    } catch (AgentException.Taken e) {
      return false;
    }
  }

  private static <T> SelectionQuery<T> of(SelectionQuery<T> query, Collection<AgentId> agents) {
    return query.setParameterList("agents", agents.stream().map(AgentId::value).toList());
  }
}
