package io.github.agentidentity.mcp.service.probe;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** How often servers are visited: realm attributes. What cannot be read counts as not set. */
public final class ProbeSettings {

  public static final String INTERVAL = "mcp.probe-interval";
  public static final Duration USUAL = Duration.ofMinutes(15);

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 12;

  private ProbeSettings() {}

  static Duration interval(RealmModel realm) {
    Duration given = parsed(realm.getAttribute(INTERVAL));
    return given == null || given.compareTo(SHORTEST) < 0 || given.compareTo(LONGEST) > 0
        ? USUAL
        : given;
  }

  /** After n failures in a row 2ⁿ intervals, a day at most. */
  static Instant next(Instant now, Duration interval, int failures) {
    Duration wait = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static @Nullable Duration parsed(@Nullable String text) {
    try {
      return text == null ? null : Duration.parse(text.strip());
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
