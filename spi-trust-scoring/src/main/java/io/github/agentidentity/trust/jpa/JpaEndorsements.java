package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.EvidenceStore.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

record JpaEndorsements(Rows rows) implements EvidenceStore.Endorsements {

  private static final String OF_REALM =
      "select e from EndorsementEntity e where e.realmId = :realm";

  private static final String OF_AGENT = OF_REALM + " and e.agentId = :agent";

  @Override
  public Optional<Endorsement> find(AgentId agent, String id) {
    return rows.one(of(agent, " and e.id = :id").setParameter("id", id))
        .map(EndorsementEntity::toEndorsement);
  }

  @Override
  public Optional<Endorsement> findBy(AgentId agent, AgentOwner author) {
    return rows.one(by(agent, author)).map(EndorsementEntity::toEndorsement);
  }

  @Override
  public List<Endorsement> list(AgentId agent, Page page) {
    return rows
        .many(
            of(agent, " and e.withdrawnAt is null order by e.saidAt desc, e.id")
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(EndorsementEntity::toEndorsement)
        .toList();
  }

  @Override
  public Map<AgentId, List<Endorsement>> standing(Collection<AgentId> agents, Instant since) {
    return rows
        .many(
            rows.query(
                    OF_REALM
                        + " and e.agentId in :agents and e.withdrawnAt is null"
                        + " and e.saidAt > :since order by e.id",
                    EndorsementEntity.class)
                .setParameter("since", since.toEpochMilli())
                .setParameterList("agents", agents.stream().map(AgentId::value).toList()))
        .stream()
        .map(EndorsementEntity::toEndorsement)
        .collect(Collectors.groupingBy(Endorsement::agent));
  }

  @Override
  public void insert(Endorsement endorsement) {
    rows.insert(new EndorsementEntity(rows.realmId(), endorsement), "The same author just said so");
  }

  @Override
  public void update(Endorsement endorsement) {
    rows.update(by(endorsement.agent(), endorsement.author()), row -> row.copy(endorsement));
  }

  @Override
  public Map<AgentOwner, Standing> standingOf(Collection<AgentOwner> owners) {
    Map<AgentOwner, Standing> standing = new HashMap<>();
    rows.query(
            "select a.ownerKind, a.ownerId, avg(a.trustScore), min(a.createdAt)"
                + " from AgentEntity a where a.realmId = :realm and a.ownerId in :owners"
                + " and a.status = :active and a.trustScore is not null"
                + " group by a.ownerKind, a.ownerId",
            Object[].class)
        .setParameterList("owners", owners.stream().map(AgentOwner::id).distinct().toList())
        .setParameter("active", AgentStatus.ACTIVE)
        .getResultList()
        .forEach(
            row ->
                standing.put(
                    new AgentOwner((AgentOwner.Kind) row[0], (String) row[1]),
                    new Standing((Double) row[2], Instant.ofEpochMilli((Long) row[3]))));
    return standing;
  }

  private SelectionQuery<EndorsementEntity> by(AgentId agent, AgentOwner author) {
    return of(agent, " and e.authorKind = :kind and e.authorId = :author")
        .setParameter("kind", author.kind())
        .setParameter("author", author.id());
  }

  private SelectionQuery<EndorsementEntity> of(AgentId agent, String narrowed) {
    return rows.query(OF_AGENT + narrowed, EndorsementEntity.class)
        .setParameter("agent", agent.value());
  }
}
