package io.github.agentidentity.agent.rows;

import io.github.agentidentity.agent.AgentException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Reads and writes rows of one realm past the persistence context: every read of a transaction sees
 * the database as it is then, and no query has to look through what Keycloak has changed so far.
 */
public record Rows(StatelessSession db, String realmId) {

  /** A session on the connection, and so in the transaction, of Keycloak's own models. */
  public static StatelessSession open(KeycloakSession session) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .unwrap(Session.class)
        .statelessWithOptions()
        .connection()
        .open();
  }

  /** Waits for no lock longer than that, until the transaction ends; elsewhere as configured. */
  public static void giveWay(StatelessSession db) {
    if (((SharedSessionContractImplementor) db).getJdbcServices().getDialect()
        instanceof PostgreSQLDialect) {
      db.createNativeMutationQuery("set local lock_timeout = '300ms'").executeUpdate();
    }
  }

  /** A query whose parameter {@code realm} is the realm. */
  public <T> SelectionQuery<T> query(String hql, Class<T> type) {
    return db.createSelectionQuery(hql, type).setParameter("realm", realmId);
  }

  /** A statement whose parameter {@code realm} is the realm. */
  public MutationQuery statement(String hql) {
    return db.createMutationQuery(hql).setParameter("realm", realmId);
  }

  public <T> Optional<T> one(SelectionQuery<T> query) {
    return query.getResultList().stream().findFirst();
  }

  public <T> List<T> many(SelectionQuery<T> query) {
    return query.getResultList();
  }

  public <T> Optional<T> oneForUpdate(SelectionQuery<T> query) {
    return one(query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Inserts now; somebody else's row of the same name or key is {@link AgentException.Taken}. */
  public void insert(Object entity, String takenMessage) {
    try {
      db.insert(entity);
      executeNow();
    } catch (ConstraintViolationException e) {
      throw new AgentException.Taken(takenMessage);
    }
  }

  /** Inserts all in as few round trips as the batch size allows; none of them can be taken. */
  public void insertAll(List<?> entities) {
    entities.forEach(db::insert);
    executeNow();
  }

  /** Writes all of these rows, which are there. */
  public void updateAll(List<?> entities) {
    entities.forEach(db::update);
    executeNow();
  }

  /** Changes the row that the query finds; does nothing if it is gone. */
  public <T> void update(SelectionQuery<T> query, Consumer<T> change) {
    one(query)
        .ifPresent(
            row -> {
              change.accept(row);
              db.update(row);
              executeNow();
            });
  }

  /** As {@link #update(SelectionQuery, Consumer)}, where the change may be to a name in use. */
  public <T> void update(SelectionQuery<T> query, Consumer<T> change, String takenMessage) {
    try {
      update(query, change);
    } catch (ConstraintViolationException e) {
      throw new AgentException.Taken(takenMessage);
    }
  }

  /**
   * Keycloak's batch size holds here too: left in a batch, a statement would fail later, where
   * nobody can say what was taken, and would be missed by the reads until then.
   */
  private void executeNow() {
    ((SharedSessionContractImplementor) db).getJdbcCoordinator().executeBatch();
  }
}
