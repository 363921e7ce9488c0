package io.github.agentidentity.governance.service.condition;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as CEL knows it: one kind of whole number, one of other numbers, and a null of its own. */
final class ContextValues {

  private int nodes;

  /** How many members and elements were converted. */
  int nodes() {
    return nodes;
  }

  Object of(@Nullable Object value, int depth) {
    if (++nodes > Limits.CONTEXT_NODES || depth > Limits.CONTEXT_DEPTH) {
      throw new IllegalArgumentException("the context is too large");
    }
    return switch (value) {
      case null -> NullValue.NULL_VALUE;
      case Map<?, ?> members -> object(members, depth + 1);
      case Iterable<?> elements -> array(elements, depth + 1);
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Float number -> finite(number.doubleValue());
      case BigInteger number ->
          number.bitLength() < 64 ? number.longValue() : finite(number.doubleValue());
      case BigDecimal number -> finite(number.doubleValue());
      case String text -> text;
      case Long number -> number;
      case Double number -> finite(number);
      case Boolean truth -> truth;
      default -> throw new IllegalArgumentException("the context is no JSON");
    };
  }

  private static Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("no number of JSON");
    }
    return number;
  }

  private Map<String, Object> object(Map<?, ?> members, int depth) {
    Map<String, Object> object = LinkedHashMap.newLinkedHashMap(members.size());
    members.forEach((name, value) -> object.put(String.valueOf(name), of(value, depth)));
    return object;
  }

  private List<Object> array(Iterable<?> elements, int depth) {
    List<Object> array = new ArrayList<>();
    elements.forEach(element -> array.add(of(element, depth)));
    return array;
  }
}
