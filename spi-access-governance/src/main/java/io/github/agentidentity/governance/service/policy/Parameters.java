package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AgentException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of a policy; what nobody reads is a mistake of whoever wrote it. */
final class Parameters {

  private static final int MOST_WORDS = 50;
  private static final int LONGEST_WORD = 128;

  private final Map<String, Object> left;

  Parameters(Map<String, Object> given) {
    this.left = new HashMap<>(given);
  }

  double number(String name, double otherwise, double most) {
    Object value = left.remove(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number
        && number.doubleValue() >= 0
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    throw invalid(name, "must be a number between 0 and " + most);
  }

  Optional<Long> whole(String name, long most) {
    Object value = left.remove(name);
    if (value == null) {
      return Optional.empty();
    }
    if ((value instanceof Integer || value instanceof Long)
        && ((Number) value).longValue() >= 1
        && ((Number) value).longValue() <= most) {
      return Optional.of(((Number) value).longValue());
    }
    throw invalid(name, "must be a whole number between 1 and " + most);
  }

  boolean truth(String name) {
    Object value = left.remove(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw invalid(name, "must be true or false");
  }

  List<String> words(String name, List<String> otherwise) {
    Object value = left.remove(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof List<?> list)
        || list.size() > MOST_WORDS
        || !list.stream().allMatch(Parameters::isWord)) {
      throw invalid(
          name,
          "must be at most %d texts of 1 to %d characters".formatted(MOST_WORDS, LONGEST_WORD));
    }
    return list.stream().map(String::valueOf).toList();
  }

  List<String> wordsOf(String name, Set<String> known) {
    List<String> words = words(name, List.copyOf(known));
    if (words.isEmpty() || !known.containsAll(words)) {
      throw invalid(name, "must be some of " + String.join(", ", known.stream().sorted().toList()));
    }
    return words;
  }

  Map<String, Double> numbers(String name) {
    Object value = left.remove(name);
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (value == null) {
      return numbers;
    }
    if (!(value instanceof Map<?, ?> members) || members.size() > MOST_WORDS) {
      throw invalid(name, "must be an object of numbers");
    }
    members.forEach(
        (member, limit) -> {
          if (!(limit instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw invalid(name + "." + member, "must be a number");
          }
          numbers.put(String.valueOf(member), number.doubleValue());
        });
    return numbers;
  }

  void nothingElse() {
    left.keySet().stream()
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw invalid(name, "is not a parameter of this type");
            });
  }

  private static boolean isWord(Object value) {
    return value instanceof String text
        && !text.isEmpty()
        && text.length() <= LONGEST_WORD
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static AgentException.Invalid invalid(String name, String message) {
    return new AgentException.Invalid("parameters." + name, message);
  }
}
