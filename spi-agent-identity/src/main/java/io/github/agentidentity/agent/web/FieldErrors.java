package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.Disguise;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a request, so that the caller mends it in one go. */
public final class FieldErrors {

  private static final int LONGEST_URL = 1024;

  private final List<Problem.FieldError> errors = new ArrayList<>();

  public void add(String field, String message) {
    errors.add(new Problem.FieldError(field, message));
  }

  /** Answers 400 with all errors, if there are any. */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
  }

  /** One line of text for people: any script, but nothing that controls a terminal or a log. */
  public void line(String field, @Nullable String value, int longest) {
    check(field, value, longest, false);
  }

  /** Text for people that may have several lines. */
  public void text(String field, @Nullable String value, int longest) {
    check(field, value, longest, true);
  }

  public void url(String field, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.length() > LONGEST_URL || !isWebAddress(value)) {
      add(field, "must be an absolute http or https URL of at most 1024 characters");
    }
  }

  /** The value that the parser makes of a member; a complaint, and null, if it makes none. */
  public <T> @Nullable T parsed(String field, @Nullable String value, Function<String, T> parser) {
    if (value == null) {
      add(field, "is required");
      return null;
    }
    return parsedIfPresent(field, value, parser);
  }

  public <T> @Nullable T parsedIfPresent(
      String field, @Nullable String value, Function<String, T> parser) {
    if (value == null) {
      return null;
    }
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      add(field, e instanceof IllegalArgumentException ? words(e) : "is not what is expected here");
      return null;
    }
  }

  public @Nullable Instant instant(String field, @Nullable String value) {
    return parsedIfPresent(
        field,
        value,
        text -> {
          try {
            Instant instant = Instant.parse(text);
            return Instant.ofEpochMilli(instant.toEpochMilli());
          } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                "must be an instant in ISO 8601, such as 2030-01-31T12:00:00Z", e);
          }
        });
  }

  public @Nullable Duration duration(String field, @Nullable String value) {
    return parsedIfPresent(
        field,
        value,
        text -> {
          try {
            return Duration.parse(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a duration in ISO 8601, such as PT24H", e);
          }
        });
  }

  private void check(String field, @Nullable String value, int longest, boolean lines) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      add(field, "must have at most " + longest + " characters");
    } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && !(lines && isLayout(c)))) {
      add(field, "must not contain control characters");
    } else if (!lines && value.chars().anyMatch(Disguise::is)) {
      add(field, "must not contain invisible characters or such as change the direction of text");
    }
  }

  private static boolean isLayout(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isWebAddress(String value) {
    try {
      URI uri = new URI(value);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String words(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
