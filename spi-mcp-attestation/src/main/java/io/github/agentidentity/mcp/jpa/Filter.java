package io.github.agentidentity.mcp.jpa;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.query.SelectionQuery;

/** Only what is asked for: PostgreSQL cannot tell the type of a parameter that is null. */
final class Filter {

  private final StringBuilder hql;
  private final Map<String, Object> parameters = new HashMap<>();

  Filter(String from) {
    this.hql = new StringBuilder(from);
  }

  Filter and(String condition) {
    hql.append(" and ").append(condition);
    return this;
  }

  Filter with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  String hql() {
    return hql.toString();
  }

  <T> SelectionQuery<T> applyTo(SelectionQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
