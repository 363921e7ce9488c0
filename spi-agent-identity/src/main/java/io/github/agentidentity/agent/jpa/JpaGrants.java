package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.rows.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

record JpaGrants(Rows rows) implements AgentIdentityStore.Grants {

  @Override
  public Optional<Grant> find(AgentId agent, CapabilityName capability) {
    return rows.one(one(agent, capability)).map(GrantEntity::toGrant);
  }

  @Override
  public List<Grant> list(AgentId agent) {
    return toGrants(
        rows.query(
                "select g from GrantEntity g where g.realmId = :realm and g.agentId = :agent"
                    + " order by g.capability",
                GrantEntity.class)
            .setParameter("agent", agent.value()));
  }

  @Override
  public List<Grant> listAll(Collection<AgentId> agents) {
    return toGrants(
        rows.query(
                "select g from GrantEntity g where g.realmId = :realm and g.agentId in :agents"
                    + " order by g.capability",
                GrantEntity.class)
            .setParameterList("agents", agents.stream().map(AgentId::value).toList()));
  }

  @Override
  public List<Grant> expiredBefore(Instant now, int max) {
    return toGrants(
        rows.query(
                "select g from GrantEntity g where g.realmId = :realm and g.expiresAt <= :now"
                    + " order by g.expiresAt",
                GrantEntity.class)
            .setParameter("now", now.toEpochMilli())
            .setMaxResults(max));
  }

  @Override
  public void put(Grant grant) {
    if (find(grant.agent(), grant.capability()).isPresent()) {
      rows.update(one(grant.agent(), grant.capability()), row -> row.copy(grant));
    } else {
      rows.insert(
          new GrantEntity(rows.realmId(), grant),
          "The agent was granted '" + grant.capability() + "' just now");
    }
  }

  @Override
  public void delete(AgentId agent, CapabilityName capability) {
    rows.statement(
            "delete from GrantEntity g where g.realmId = :realm"
                + " and g.agentId = :agent and g.capability = :capability")
        .setParameter("agent", agent.value())
        .setParameter("capability", capability.value())
        .executeUpdate();
  }

  @Override
  public boolean deleteExpired(AgentId agent, CapabilityName capability, Instant now) {
    return rows.statement(
                "delete from GrantEntity g where g.realmId = :realm and g.agentId = :agent"
                    + " and g.capability = :capability and g.expiresAt <= :now")
            .setParameter("agent", agent.value())
            .setParameter("capability", capability.value())
            .setParameter("now", now.toEpochMilli())
            .executeUpdate()
        > 0;
  }

  @Override
  public void deleteAll(AgentId agent) {
    rows.statement("delete from GrantEntity g where g.realmId = :realm and g.agentId = :agent")
        .setParameter("agent", agent.value())
        .executeUpdate();
  }

  @Override
  public Set<AgentId> holders(CapabilityName capability) {
    return rows.query(
            "select g.agentId from GrantEntity g"
                + " where g.realmId = :realm and g.capability = :capability",
            String.class)
        .setParameter("capability", capability.value())
        .getResultStream()
        .map(AgentId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private SelectionQuery<GrantEntity> one(AgentId agent, CapabilityName capability) {
    return rows.query(
            "select g from GrantEntity g where g.realmId = :realm"
                + " and g.agentId = :agent and g.capability = :capability",
            GrantEntity.class)
        .setParameter("agent", agent.value())
        .setParameter("capability", capability.value());
  }

  private List<Grant> toGrants(SelectionQuery<GrantEntity> query) {
    return rows.many(query).stream().map(GrantEntity::toGrant).toList();
  }
}
