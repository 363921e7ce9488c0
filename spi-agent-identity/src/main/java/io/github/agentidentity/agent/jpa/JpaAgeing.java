package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.SelectionQuery;

record JpaAgeing(Rows rows) implements AgentIdentityStore.Ageing {

  @Override
  public List<AgentKey> lastKeysEnding(Instant from, Instant to, Page page) {
    return paged(
            rows.query(
                    "select k from AgentKeyEntity k where k.realmId = :realm and k.state = ACTIVE"
                        + " and k.notAfter > :from and k.notAfter <= :to"
                        + " and not exists (select 1 from AgentKeyEntity o"
                        + " where o.agentId = k.agentId and o.state = ACTIVE"
                        + " and (o.notAfter is null or o.notAfter > :to))"
                        + " order by k.notAfter, k.id",
                    AgentKeyEntity.class)
                .setParameter("from", from.toEpochMilli())
                .setParameter("to", to.toEpochMilli()),
            page)
        .stream()
        .map(AgentKeyEntity::toKey)
        .toList();
  }

  @Override
  public List<Grant> grantsEnding(Instant from, Instant to, Page page) {
    return paged(
            rows.query(
                    "select g from GrantEntity g where g.realmId = :realm"
                        + " and g.expiresAt > :from and g.expiresAt <= :to"
                        + " order by g.expiresAt, g.id",
                    GrantEntity.class)
                .setParameter("from", from.toEpochMilli())
                .setParameter("to", to.toEpochMilli()),
            page)
        .stream()
        .map(GrantEntity::toGrant)
        .toList();
  }

  @Override
  public List<Agent> silentSince(Instant then, Page page) {
    return paged(
            rows.query(
                    "select a from AgentEntity a where a.realmId = :realm and a.status = ACTIVE"
                        + " and coalesce(a.lastSeenAt, a.createdAt) < :then order by a.name",
                    AgentEntity.class)
                .setParameter("then", then.toEpochMilli()),
            page)
        .stream()
        .map(AgentEntity::toAgent)
        .toList();
  }

  private <T> List<T> paged(SelectionQuery<T> query, Page page) {
    return rows.many(query.setFirstResult(page.first()).setMaxResults(page.max()));
  }
}
