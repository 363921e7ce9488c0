package io.github.agentidentity.agent.service.gates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Whether a value fits a matcher: a scalar is equal to it, an array holds it, an object of
 * operators has all of them satisfied. An operator that is not known satisfies nobody.
 */
final class Matcher {

  private Matcher() {}

  static boolean matches(JsonNode matcher, JsonNode value) {
    if (matcher.isArray()) {
      return holds(matcher, value);
    }
    if (!matcher.isObject()) {
      return isEqual(matcher, value);
    }
    return !matcher.isEmpty()
        && matcher.properties().stream().allMatch(operator -> satisfies(operator, value));
  }

  private static boolean satisfies(Map.Entry<String, JsonNode> operator, JsonNode value) {
    JsonNode bound = operator.getValue();
    return switch (operator.getKey()) {
      case "equals" -> isEqual(bound, value);
      case "in" -> bound.isArray() && holds(bound, value);
      case "notIn" -> bound.isArray() && value.isValueNode() && !holds(bound, value);
      case "min" -> areNumbers(bound, value) && compare(value, bound) >= 0;
      case "max" -> areNumbers(bound, value) && compare(value, bound) <= 0;
      case "prefix" -> areTexts(bound, value) && value.textValue().startsWith(bound.textValue());
      case "glob" -> areTexts(bound, value) && Glob.matches(bound.textValue(), value.textValue());
      case "maxLength" ->
          bound.isIntegralNumber()
              && value.isTextual()
              && value.textValue().length() <= bound.longValue();
      default -> false;
    };
  }

  private static boolean holds(JsonNode array, JsonNode value) {
    return StreamSupport.stream(array.spliterator(), false)
        .anyMatch(element -> isEqual(element, value));
  }

  /** 1 and 1.0 are one number, however they were written. */
  private static boolean isEqual(JsonNode bound, JsonNode value) {
    return areNumbers(bound, value) ? compare(bound, value) == 0 : bound.equals(value);
  }

  private static int compare(JsonNode left, JsonNode right) {
    return left.decimalValue().compareTo(right.decimalValue());
  }

  private static boolean areNumbers(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber();
  }

  private static boolean areTexts(JsonNode left, JsonNode right) {
    return left.isTextual() && right.isTextual();
  }
}
