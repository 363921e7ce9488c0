package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.EnrolmentToken;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.rows.Rows;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;

record JpaEnrolmentTokens(Rows rows) implements AgentIdentityStore.EnrolmentTokens {

  @Override
  public Optional<EnrolmentToken> find(String id) {
    return rows.one(byId(id)).map(EnrolmentTokenEntity::toToken);
  }

  @Override
  public Optional<EnrolmentToken> findForUpdateByHash(String hash) {
    return rows.oneForUpdate(
            rows.query(
                    "select t from EnrolmentTokenEntity t"
                        + " where t.realmId = :realm and t.secretHash = :hash",
                    EnrolmentTokenEntity.class)
                .setParameter("hash", hash))
        .map(EnrolmentTokenEntity::toToken);
  }

  @Override
  public List<EnrolmentToken> list(Page page) {
    return rows
        .many(
            rows.query(
                    "select t from EnrolmentTokenEntity t where t.realmId = :realm"
                        + " order by t.createdAt desc, t.id",
                    EnrolmentTokenEntity.class)
                .setFirstResult(page.first())
                .setMaxResults(page.max()))
        .stream()
        .map(EnrolmentTokenEntity::toToken)
        .toList();
  }

  @Override
  public void insert(EnrolmentToken token, String hash) {
    rows.insert(new EnrolmentTokenEntity(rows.realmId(), token, hash), "This token exists already");
  }

  @Override
  public void setUsesLeft(String id, int usesLeft) {
    rows.update(byId(id), row -> row.usesLeft = usesLeft);
  }

  @Override
  public boolean delete(String id) {
    return rows.statement(
                "delete from EnrolmentTokenEntity t where t.realmId = :realm and t.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        > 0;
  }

  private SelectionQuery<EnrolmentTokenEntity> byId(String id) {
    return rows.query(
            "select t from EnrolmentTokenEntity t where t.realmId = :realm and t.id = :id",
            EnrolmentTokenEntity.class)
        .setParameter("id", id);
  }
}
