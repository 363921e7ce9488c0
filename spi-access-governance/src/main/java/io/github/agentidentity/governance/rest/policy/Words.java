package io.github.agentidentity.governance.rest.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as JSON writes them: in lower case. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant; a complaint that lists all of them for any other word. */
  static <E extends Enum<E>> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "must be one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Words::of)
                .collect(Collectors.joining(", ")));
  }
}
