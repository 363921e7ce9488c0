package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.service.decision.QuestionRules;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much JSON a question may bring: enough for a tool call, too little to hurt anybody. */
final class JsonLimits {

  static final int BODY = 256 * 1024;
  static final int LONGEST_TEXT = 64 * 1024;
  static final int DEEPEST = 64;
  static final int MOST_MEMBERS = 1_000;

  private JsonLimits() {}

  /** Refuses what is too deep, too long, or not the same for every reader. */
  static void check(Map<String, @Nullable Object> body) {
    check(body, 1);
  }

  /** How many members and elements there are, at all depths. */
  static int members(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> count(object.values());
      case Collection<?> array -> count(array);
      case null, default -> 0;
    };
  }

  private static int count(Collection<?> values) {
    int members = values.size();
    for (Object value : values) {
      members += members(value);
    }
    return members;
  }

  private static void check(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw refuse("is nested more than " + DEEPEST + " levels deep");
    }
    switch (value) {
      case Map<?, ?> object ->
          object.forEach(
              (name, member) -> {
                check(name, depth);
                check(member, depth + 1);
              });
      case Collection<?> array -> array.forEach(element -> check(element, depth + 1));
      case String text -> checkText(text);
      case Double number when !Double.isFinite(number) ->
          throw refuse("has a number that is out of range");
      case null, default -> {}
    }
  }

  private static void checkText(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw refuse("has a text of more than " + LONGEST_TEXT + " characters");
    }
    if (!QuestionRules.isText(text)) {
      throw refuse("has a text with a NUL or half a character");
    }
  }

  private static AgentException.Invalid refuse(String message) {
    return new AgentException.Invalid("body", message);
  }
}
