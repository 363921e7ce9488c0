package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.keycloak.models.ModelDuplicateException;

/**
 * Reads and writes rows without leaving them in the persistence context: every later read of the
 * transaction sees the database as it is then, not as it was at first sight.
 */
record Rows(EntityManager em, String realmId) {

  /** A query whose parameter {@code realm} is the realm. */
  <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return em.createQuery(jpql, type).setParameter("realm", realmId);
  }

  <T> Optional<T> one(TypedQuery<T> query) {
    return many(query).stream().findFirst();
  }

  <T> List<T> many(TypedQuery<T> query) {
    List<T> found = query.getResultList();
    found.forEach(this::detach);
    return found;
  }

  <T> Optional<T> oneForUpdate(TypedQuery<T> query) {
    return one(query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  void insert(Object entity, String takenMessage) {
    em.persist(entity);
    flush(takenMessage);
    em.detach(entity);
  }

  /** Changes a row that was read through this object; does nothing if it is gone. */
  <T> void update(TypedQuery<T> query, Consumer<T> change) {
    query
        .getResultStream()
        .findFirst()
        .ifPresent(
            entity -> {
              change.accept(entity);
              em.flush();
              em.detach(entity);
            });
  }

  private void flush(String takenMessage) {
    try {
      em.flush();
    } catch (ModelDuplicateException | PersistenceException e) {
      if (e instanceof ModelDuplicateException || isConstraintViolation(e)) {
        throw new AgentException.Taken(takenMessage);
      }
      throw e;
    }
  }

  private static boolean isConstraintViolation(Throwable e) {
    return e instanceof ConstraintViolationException
        || (e.getCause() != null && isConstraintViolation(e.getCause()));
  }

  private void detach(Object row) {
    if (row instanceof Object[] columns) {
      for (Object column : columns) {
        detach(column);
      }
    } else if (row != null && em.contains(row)) {
      em.detach(row);
    }
  }
}
