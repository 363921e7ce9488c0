package io.github.agentidentity.trust.service.evidence.read;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The day or moment that a document says it was made. */
final class Dates {

  /** How far the clock of a build may be ahead. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** Before that, none of the formats existed. */
  private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

  private Dates() {}

  /** The moment of a text in ISO 8601, a date or a time with its offset; refused in the future. */
  static Instant past(String field, String text, Instant now) {
    Instant given = parsed(field, text).truncatedTo(ChronoUnit.MILLIS);
    if (given.isAfter(now.plus(SKEW))) {
      throw Document.invalid("is dated in the future: " + field);
    }
    if (given.isBefore(EARLIEST)) {
      throw Document.invalid("is dated too long ago: " + field);
    }
    return given.isAfter(now) ? now : given;
  }

  private static Instant parsed(String field, String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Document.invalid("has a date that is none in ISO 8601: " + field);
    }
  }
}
