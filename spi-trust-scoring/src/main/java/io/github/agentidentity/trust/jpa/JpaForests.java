package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Forest;
import java.util.Optional;

record JpaForests(Rows rows) implements BehaviourStore.Forests {

  private static final String OF_TYPE =
      " from TypeForestEntity f where f.realmId = :realm and f.type = :type";

  @Override
  public Optional<Forest> find(String type) {
    return rows.one(
            rows.query("select f" + OF_TYPE, TypeForestEntity.class).setParameter("type", type))
        .map(TypeForestEntity::toForest);
  }

  @Override
  public long version(String type) {
    return rows.one(rows.query("select f.version" + OF_TYPE, Long.class).setParameter("type", type))
        .orElse(0L);
  }

  @Override
  public boolean advance(long known, String type, byte[] state) {
    if (known == 0) {
      return inserted(new TypeForestEntity(rows.realmId(), type, state));
    }
    return rows.statement(
                "update TypeForestEntity f set f.version = f.version + 1, f.state = :state"
                    + " where f.realmId = :realm and f.type = :type and f.version = :known")
            .setParameter("state", state)
            .setParameter("type", type)
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
}
