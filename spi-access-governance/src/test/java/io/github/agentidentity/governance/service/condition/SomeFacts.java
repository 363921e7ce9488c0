package io.github.agentidentity.governance.service.condition;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Facts about an ordinary question, to change one at a time. */
final class SomeFacts implements Facts {

  private final Map<Variable, Object> values = new EnumMap<>(Variable.class);

  private SomeFacts() {
    for (Variable variable : Variable.values()) {
      values.put(variable, ordinary(variable));
    }
    values.put(Variable.AGENT_NAME, "billing");
    values.put(Variable.TRUST, 0.3);
  }

  static SomeFacts ordinary() {
    return new SomeFacts();
  }

  static SomeFacts context(Map<String, Object> context) {
    return ordinary().with(Variable.CONTEXT, context);
  }

  SomeFacts with(Variable variable, Object value) {
    values.put(variable, value);
    return this;
  }

  @Override
  public Object valueOf(Variable variable) {
    return values.get(variable);
  }

  private static Object ordinary(Variable variable) {
    return switch (variable.kind()) {
      case TEXT -> "";
      case WHOLE -> 0L;
      case NUMBER -> 0.0;
      case TRUTH -> false;
      case MOMENT -> Instant.parse("2030-01-31T12:00:00Z");
      case TEXTS -> List.of();
      case OBJECT -> Map.of();
    };
  }
}
