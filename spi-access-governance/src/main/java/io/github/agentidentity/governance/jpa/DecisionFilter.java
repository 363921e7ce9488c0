package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.TimeOrderedId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Only what is asked for: PostgreSQL cannot tell the type of a parameter that is null. */
record DecisionFilter(String hql, Map<String, Object> parameters) {

  static DecisionFilter of(DecisionStore.Query query) {
    Draft draft = new Draft(new StringBuilder(), new LinkedHashMap<>());
    draft.and("d.agentId = :agent", query.agent() == null ? null : query.agent().value());
    draft.and("d.action = :action", query.action());
    draft.and("d.verdict = :verdict", query.verdict());
    draft.and("d.id >= :from", query.from() == null ? null : TimeOrderedId.floor(query.from()));
    draft.and("d.id < :to", query.to() == null ? null : TimeOrderedId.floor(query.to()));
    return new DecisionFilter(draft.hql().toString(), draft.parameters());
  }

  <T> SelectionQuery<T> applyTo(SelectionQuery<T> select) {
    parameters.forEach(select::setParameter);
    return select;
  }

  private record Draft(StringBuilder hql, Map<String, Object> parameters) {

    void and(String condition, @Nullable Object value) {
      if (value != null) {
        hql.append(" and ").append(condition);
        parameters.put(condition.substring(condition.indexOf(':') + 1), value);
      }
    }
  }
}
