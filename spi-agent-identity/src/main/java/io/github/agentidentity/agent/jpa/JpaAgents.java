package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Like;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.agent.rows.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

record JpaAgents(Rows rows) implements AgentIdentityStore.Agents {

  private static final String BY_ID =
      "select a from AgentEntity a where a.realmId = :realm and a.id = :id";

  @Override
  public Optional<Agent> find(AgentId id) {
    return rows.one(byId(id)).map(AgentEntity::toAgent);
  }

  @Override
  public Optional<Agent> findForUpdate(AgentId id) {
    return rows.oneForUpdate(byId(id)).map(AgentEntity::toAgent);
  }

  @Override
  public Optional<Agent> findByName(AgentName name) {
    return rows.one(
            rows.query(
                    "select a from AgentEntity a where a.realmId = :realm and a.name = :name",
                    AgentEntity.class)
                .setParameter("name", name.value()))
        .map(AgentEntity::toAgent);
  }

  @Override
  public List<Agent> list(AgentQuery query, Page page) {
    Filter filter = Filter.of(query);
    SelectionQuery<AgentEntity> select =
        rows.query("select a" + filter.jpql() + " order by a.name", AgentEntity.class);
    filter.parameters().forEach(select::setParameter);
    return rows.many(select.setFirstResult(page.first()).setMaxResults(page.max())).stream()
        .map(AgentEntity::toAgent)
        .toList();
  }

  @Override
  public long count(AgentQuery query) {
    Filter filter = Filter.of(query);
    SelectionQuery<Long> count = rows.query("select count(a)" + filter.jpql(), Long.class);
    filter.parameters().forEach(count::setParameter);
    return count.getSingleResult();
  }

  @Override
  public List<AgentId> ownedBy(AgentOwner owner) {
    return rows.query(
            "select a.id from AgentEntity a where a.realmId = :realm"
                + " and a.ownerId = :owner and a.ownerKind = :kind",
            String.class)
        .setParameter("owner", owner.id())
        .setParameter("kind", owner.kind())
        .getResultStream()
        .map(AgentId::new)
        .toList();
  }

  @Override
  public void insert(Agent agent) {
    rows.insert(
        new AgentEntity(rows.realmId(), agent),
        "An agent named '" + agent.name() + "' exists already");
  }

  @Override
  public void update(Agent agent) {
    rows.update(byId(agent.id()), row -> row.copy(agent));
  }

  @Override
  public void delete(AgentId id) {
    rows.statement("delete from AgentEntity a where a.realmId = :realm and a.id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public void unlinkScopes(AgentId id) {
    rows.db()
        .createMutationQuery("delete from ClientScopeClientMappingEntity m where m.clientId = :id")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public void seen(AgentId id, Instant now) {
    rows.statement(
            "update AgentEntity a set a.lastSeenAt = :now where a.realmId = :realm and a.id = :id")
        .setParameter("now", now.toEpochMilli())
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public void recordTrust(AgentId id, AgentTrust trust) {
    AgentTrust.Ruling override = trust.override();
    MutationQuery statement =
        rows.statement(
                "update AgentEntity a set a.trustScore = :score, a.trustUncertainty = :uncertainty,"
                    + " a.trustAt = :at, "
                    + (override == null
                        ? "a.trustOverride = null, a.trustOverrideUntil = null"
                        : "a.trustOverride = :override, a.trustOverrideUntil = :until")
                    + " where a.realmId = :realm and a.id = :id")
            .setParameter("score", trust.score())
            .setParameter("uncertainty", trust.uncertainty())
            .setParameter("at", trust.at().toEpochMilli())
            .setParameter("id", id.value());
    if (override != null) {
      statement
          .setParameter("override", override.score())
          .setParameter("until", override.until().toEpochMilli());
    }
    statement.executeUpdate();
  }

  @Override
  public void recordAnomaly(AgentId id, AgentTrust.@Nullable Anomaly anomaly) {
    set(
        id,
        new Pair("anomaly", anomaly == null ? null : anomaly.kind()),
        new Pair("anomalyUntil", anomaly == null ? null : Millis.of(anomaly.until())));
  }

  @Override
  public List<Agent> findAll(Collection<AgentId> ids) {
    return rows
        .many(
            rows.query(
                    "select a from AgentEntity a where a.realmId = :realm and a.id in :ids"
                        + " order by a.id",
                    AgentEntity.class)
                .setParameterList("ids", ids.stream().map(AgentId::value).toList()))
        .stream()
        .map(AgentEntity::toAgent)
        .toList();
  }

  @Override
  public List<AgentId> idsAfter(String last, int max) {
    return rows.query(
            "select a.id from AgentEntity a where a.realmId = :realm and a.id > :last"
                + " order by a.id",
            String.class)
        .setParameter("last", last)
        .setMaxResults(max)
        .getResultStream()
        .map(AgentId::new)
        .toList();
  }

  private record Pair(String column, @Nullable Object value) {}

  /** A null is written out: PostgreSQL cannot tell the type of a parameter that is null. */
  private void set(AgentId id, Pair first, Pair second) {
    MutationQuery statement =
        rows.statement(
            "update AgentEntity a set "
                + assignment(first)
                + ", "
                + assignment(second)
                + " where a.realmId = :realm and a.id = :id");
    Stream.of(first, second)
        .filter(pair -> pair.value() != null)
        .forEach(pair -> statement.setParameter(pair.column(), pair.value()));
    statement.setParameter("id", id.value()).executeUpdate();
  }

  private static String assignment(Pair pair) {
    return "a." + pair.column() + " = " + (pair.value() == null ? "null" : ":" + pair.column());
  }

  private SelectionQuery<AgentEntity> byId(AgentId id) {
    return rows.query(BY_ID, AgentEntity.class).setParameter("id", id.value());
  }

  /** Only what is asked for: PostgreSQL cannot tell the type of a parameter that is null. */
  private record Filter(String jpql, Map<String, Object> parameters) {

    /** What counts, as {@link AgentTrust#scoreAt} says it. */
    private static final String SCORE =
        "(case when a.trustOverrideUntil > :scoreAt then a.trustOverride else a.trustScore end)";

    static Filter of(AgentQuery query) {
      StringBuilder jpql = new StringBuilder(" from AgentEntity a where a.realmId = :realm");
      Map<String, Object> parameters = new HashMap<>();
      if (query.search() != null) {
        jpql.append(" and (a.name like :search escape '!'")
            .append(" or lower(a.displayName) like :search escape '!')");
        parameters.put("search", Like.containing(query.search()));
      }
      if (query.status() != null) {
        jpql.append(" and a.status = :status");
        parameters.put("status", query.status());
      }
      if (query.type() != null) {
        jpql.append(" and a.type = :type");
        parameters.put("type", query.type());
      }
      if (query.owner() != null) {
        jpql.append(" and a.ownerId = :owner");
        parameters.put("owner", query.owner());
      }
      if (query.scores() != null) {
        scores(query.scores(), jpql, parameters);
      }
      return new Filter(jpql.toString(), parameters);
    }

    private static void scores(
        AgentQuery.Scores scores, StringBuilder jpql, Map<String, Object> parameters) {
      if (scores.from() != null) {
        jpql.append(" and ").append(SCORE).append(" >= :scoreFrom");
        parameters.put("scoreFrom", scores.from());
      }
      if (scores.below() != null) {
        jpql.append(" and (a.trustScore is null or ").append(SCORE).append(" < :scoreBelow)");
        parameters.put("scoreBelow", scores.below());
      }
      if (scores.from() != null || scores.below() != null) {
        parameters.put("scoreAt", scores.at().toEpochMilli());
      }
    }
  }
}
