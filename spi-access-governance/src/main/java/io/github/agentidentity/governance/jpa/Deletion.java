package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.rows.Rows;
import java.util.List;
import org.hibernate.query.SelectionQuery;

/** Deletes rows in slices, since no database is glad of a million at once. */
final class Deletion {

  private Deletion() {}

  /** Deletes the rows of the entity with these ids; gives back how many. */
  static int of(Rows rows, String entity, SelectionQuery<String> ids) {
    List<String> found = ids.getResultList();
    return found.isEmpty()
        ? 0
        : rows.statement("delete from " + entity + " e where e.realmId = :realm and e.id in :ids")
            .setParameterList("ids", found)
            .executeUpdate();
  }
}
