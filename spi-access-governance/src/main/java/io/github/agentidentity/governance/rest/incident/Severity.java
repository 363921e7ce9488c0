package io.github.agentidentity.governance.rest.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How bad it is, in the words of those who watch. */
public enum Severity {
  INFO,
  WARNING,
  HIGH,
  CRITICAL;

  static Severity of(Risk risk) {
    return switch (risk) {
      case LOW -> INFO;
      case MEDIUM -> WARNING;
      case HIGH -> HIGH;
      case CRITICAL -> CRITICAL;
    };
  }

  private Risk risk() {
    return switch (this) {
      case INFO -> Risk.LOW;
      case WARNING -> Risk.MEDIUM;
      case HIGH -> Risk.HIGH;
      case CRITICAL -> Risk.CRITICAL;
    };
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Risk parsed(FieldErrors errors, @Nullable String text) {
    Severity found = errors.parsedIfPresent("severity", text, Severity::parse);
    return found == null ? null : found.risk();
  }

  private static Severity parse(String text) {
    return Arrays.stream(values())
        .filter(value -> value.word().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + Arrays.stream(values())
                            .map(Severity::word)
                            .collect(Collectors.joining(", "))));
  }
}
