package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;

/**
 * Reads and writes rows of one realm past the persistence context: every read of a transaction sees
 * the database as it is then, and no query has to look through what Keycloak has changed so far.
 */
record Rows(StatelessSession db, String realmId) {

  /** A query whose parameter {@code realm} is the realm. */
  <T> SelectionQuery<T> query(String hql, Class<T> type) {
    return db.createSelectionQuery(hql, type).setParameter("realm", realmId);
  }

  /** A statement whose parameter {@code realm} is the realm. */
  MutationQuery statement(String hql) {
    return db.createMutationQuery(hql).setParameter("realm", realmId);
  }

  <T> Optional<T> one(SelectionQuery<T> query) {
    return query.getResultList().stream().findFirst();
  }

  <T> List<T> many(SelectionQuery<T> query) {
    return query.getResultList();
  }

  <T> Optional<T> oneForUpdate(SelectionQuery<T> query) {
    return one(query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Inserts now; somebody else's row of the same name or key is {@link AgentException.Taken}. */
  void insert(Object entity, String takenMessage) {
    try {
      db.insert(entity);
      executeNow();
    } catch (ConstraintViolationException e) {
      throw new AgentException.Taken(takenMessage);
    }
  }

  /** Changes the row that the query finds; does nothing if it is gone. */
  <T> void update(SelectionQuery<T> query, Consumer<T> change) {
    one(query)
        .ifPresent(
            row -> {
              change.accept(row);
              db.update(row);
              executeNow();
            });
  }

  /**
   * Keycloak's batch size holds here too: left in a batch, a statement would fail later, where
   * nobody can say what was taken, and would be missed by the reads until then.
   */
  private void executeNow() {
    ((SharedSessionContractImplementor) db).getJdbcCoordinator().executeBatch();
  }
}
