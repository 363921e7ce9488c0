package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Like;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.AgentPolicy;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.PolicyStore;
import io.github.agentidentity.governance.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

record JpaPolicies(Rows rows) implements PolicyStore {

  private static final String ENABLED =
      "select p.id, p.version, p.definition from WrittenPolicyEntity p"
          + " where p.realmId = :realm and p.enabled = true";

  /** The document has no version of its own here: 0 tells it from a policy. */
  private static final String IN_FORCE =
      ENABLED
          + " union all select d.agentId, 0, d.document from AgentPolicyEntity d"
          + " where d.realmId = :realm and d.agentId = :agent";

  @Override
  public InForce inForce(AgentId agent) {
    List<Text> policies = new ArrayList<>();
    String document = null;
    for (Object[] row :
        rows.many(rows.query(IN_FORCE, Object[].class).setParameter("agent", agent.value()))) {
      Text text = text(row);
      if (text.version() == 0) {
        document = text.definition();
      } else {
        policies.add(text);
      }
    }
    return new InForce(policies, document);
  }

  @Override
  public List<Text> enabled() {
    return rows.many(rows.query(ENABLED, Object[].class)).stream().map(JpaPolicies::text).toList();
  }

  @Override
  public List<Policy> list(@Nullable String search, Page page) {
    return rows
        .many(
            rows.query(
                    "select p from WrittenPolicyEntity p where p.realmId = :realm"
                        + " and lower(p.name) like :search escape '!' order by p.order, p.name",
                    WrittenPolicyEntity.class)
                .setParameter("search", Like.containing(search == null ? "" : search))
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(WrittenPolicyEntity::toPolicy)
        .toList();
  }

  @Override
  public long count() {
    return rows.query(
            "select count(p) from WrittenPolicyEntity p where p.realmId = :realm", Long.class)
        .getSingleResult();
  }

  @Override
  public Optional<Policy> find(String id) {
    return rows.one(byId(id)).map(WrittenPolicyEntity::toPolicy);
  }

  @Override
  public Optional<Policy> findForUpdate(String id) {
    return rows.oneForUpdate(byId(id)).map(WrittenPolicyEntity::toPolicy);
  }

  @Override
  public void insert(Policy policy) {
    rows.insert(new WrittenPolicyEntity(rows.realmId(), policy), taken(policy));
  }

  @Override
  public void update(Policy policy) {
    rows.update(byId(policy.id()), row -> row.copy(policy), taken(policy));
  }

  @Override
  public void delete(String id) {
    rows.statement("delete from WrittenPolicyEntity p where p.realmId = :realm and p.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void insertVersion(PolicyVersion version) {
    rows.insert(
        new PolicyVersionEntity(rows.realmId(), version), "Somebody else changed the policy");
  }

  @Override
  public List<PolicyVersion> versions(String policy, Page page) {
    return rows
        .many(
            rows.query(
                    "select v from PolicyVersionEntity v where v.realmId = :realm"
                        + " and v.policyId = :policy order by v.version desc",
                    PolicyVersionEntity.class)
                .setParameter("policy", policy)
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(PolicyVersionEntity::toVersion)
        .toList();
  }

  @Override
  public Optional<AgentPolicy> document(AgentId agent) {
    return rows.one(documentOf(agent)).map(AgentPolicyEntity::toPolicy);
  }

  @Override
  public Optional<AgentPolicy> documentForUpdate(AgentId agent) {
    return rows.oneForUpdate(documentOf(agent)).map(AgentPolicyEntity::toPolicy);
  }

  @Override
  public void put(AgentPolicy document) {
    if (document.revision() == 1) {
      rows.insert(
          new AgentPolicyEntity(rows.realmId(), document),
          "Somebody else wrote a policy of the agent");
    } else {
      rows.update(documentOf(document.agent()), row -> row.copy(document));
    }
  }

  @Override
  public boolean deleteDocument(AgentId agent) {
    return rows.statement(
                "delete from AgentPolicyEntity d where d.realmId = :realm and d.agentId = :agent")
            .setParameter("agent", agent.value())
            .executeUpdate()
        > 0;
  }

  private SelectionQuery<WrittenPolicyEntity> byId(String id) {
    return rows.query(
            "select p from WrittenPolicyEntity p where p.realmId = :realm and p.id = :id",
            WrittenPolicyEntity.class)
        .setParameter("id", id);
  }

  private SelectionQuery<AgentPolicyEntity> documentOf(AgentId agent) {
    return rows.query(
            "select d from AgentPolicyEntity d where d.realmId = :realm and d.agentId = :agent",
            AgentPolicyEntity.class)
        .setParameter("agent", agent.value());
  }

  private static Text text(Object[] row) {
    return new Text((String) row[0], ((Number) row[1]).intValue(), (String) row[2]);
  }

  private static String taken(Policy policy) {
    return "A policy '" + policy.definition().name() + "' exists already";
  }
}
