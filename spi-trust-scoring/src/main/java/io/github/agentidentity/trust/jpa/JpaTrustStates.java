package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.TrustState;
import io.github.agentidentity.trust.TrustStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.MutationQuery;

record JpaTrustStates(Rows rows) implements TrustStore.States {

  @Override
  public Map<AgentId, TrustState> findAll(Collection<AgentId> agents) {
    return rows
        .many(
            rows.query(
                    "select s from TrustStateEntity s where s.realmId = :realm"
                        + " and s.agentId in :agents",
                    TrustStateEntity.class)
                .setParameterList("agents", agents.stream().map(AgentId::value).toList()))
        .stream()
        .map(TrustStateEntity::toState)
        .collect(Collectors.toMap(TrustState::agent, Function.identity()));
  }

  @Override
  public Optional<TrustState> find(AgentId agent) {
    return Optional.ofNullable(findAll(List.of(agent)).get(agent));
  }

  @Override
  public boolean advance(long known, TrustState state) {
    if (known == 0) {
      rows.insert(
          new TrustStateEntity(rows.realmId(), state), "The agent was scored by another just now");
      return true;
    }
    TrustState.Ruling override = state.override();
    MutationQuery statement =
        rows.statement(
                "update TrustStateEntity s set s.entry = :entry, s.score = :score,"
                    + " s.computed = :computed, s.uncertainty = :uncertainty, s.band = :band,"
                    + " s.fingerprint = :fingerprint, "
                    + (override == null ? NO_OVERRIDE : OVERRIDE)
                    + " where s.realmId = :realm and s.agentId = :agent and s.entry = :known")
            .setParameter("entry", state.number())
            .setParameter("score", state.marks().score())
            .setParameter("computed", state.marks().computed())
            .setParameter("uncertainty", state.marks().uncertainty())
            .setParameter("band", state.marks().band())
            .setParameter("fingerprint", state.fingerprint())
            .setParameter("agent", state.agent().value())
            .setParameter("known", known);
    if (override != null) {
      statement
          .setParameter("overrideScore", override.score())
          .setParameter("overrideReason", override.reason())
          .setParameter("overrideByKind", override.by().kind())
          .setParameter("overrideBy", override.by().id())
          .setParameter("overrideAt", override.at().toEpochMilli())
          .setParameter("overrideUntil", override.until().toEpochMilli());
    }
    return statement.executeUpdate() == 1;
  }

  private static final String OVERRIDE =
      "s.overrideScore = :overrideScore, s.overrideReason = :overrideReason,"
          + " s.overrideByKind = :overrideByKind, s.overrideBy = :overrideBy,"
          + " s.overrideAt = :overrideAt, s.overrideUntil = :overrideUntil";

  /** Nulls are written out: PostgreSQL cannot tell the type of a parameter that is null. */
  private static final String NO_OVERRIDE =
      "s.overrideScore = null, s.overrideReason = null, s.overrideByKind = null,"
          + " s.overrideBy = null, s.overrideAt = null, s.overrideUntil = null";

  @Override
  public List<AgentId> overridesEnded(Instant now, int max) {
    return rows.query(
            "select s.agentId from TrustStateEntity s where s.realmId = :realm"
                + " and s.overrideUntil <= :now order by s.overrideUntil",
            String.class)
        .setParameter("now", now.toEpochMilli())
        .setMaxResults(max)
        .getResultStream()
        .map(AgentId::new)
        .toList();
  }
}
