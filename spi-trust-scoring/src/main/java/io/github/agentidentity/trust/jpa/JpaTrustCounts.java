package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.TrustStore;
import io.github.agentidentity.trust.TrustStore.Count;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

record JpaTrustCounts(Rows rows) implements TrustStore.Counts {

  @Override
  public Map<AgentId, List<Count>> findAll(Collection<AgentId> agents) {
    return counts(of(agents)).stream().collect(Collectors.groupingBy(Count::agent));
  }

  @Override
  public List<Count> findForUpdate(Collection<AgentId> agents) {
    return counts(of(agents).setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void insert(List<Count> counts) {
    rows.insertAll(
        counts.stream().map(count -> new TrustCountEntity(rows.realmId(), count)).toList());
  }

  @Override
  public void update(List<Count> counts) {
    rows.updateAll(
        counts.stream().map(count -> new TrustCountEntity(rows.realmId(), count)).toList());
  }

  /** In the order of their keys, so that two that lock never wait for each other. */
  private SelectionQuery<TrustCountEntity> of(Collection<AgentId> agents) {
    return rows.query(
            "select c from TrustCountEntity c where c.realmId = :realm and c.agentId in :agents"
                + " order by c.id",
            TrustCountEntity.class)
        .setParameterList("agents", agents.stream().map(AgentId::value).toList());
  }

  private List<Count> counts(SelectionQuery<TrustCountEntity> query) {
    return rows.many(query).stream().map(TrustCountEntity::toCount).toList();
  }
}
