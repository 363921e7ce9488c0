package io.github.agentidentity.governance;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562): in the order in which they were made, so that a table that only
 * grows does so at one end, and a range of time is a range of ids. Thread-safe.
 */
public final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;

  private static final AtomicLong LAST = new AtomicLong();

  private TimeOrderedId() {}

  /** Greater than every one that this server made in the same millisecond. */
  public static String next(Instant now) {
    long ticks = LAST.updateAndGet(last -> following(last, now.toEpochMilli()));
    return text(ticks, RANDOM.nextLong() & RANDOM_BITS);
  }

  /** Not greater than any that was made at that moment or later. */
  public static String floor(Instant moment) {
    return text(Math.max(0, moment.toEpochMilli()) << COUNTER_BITS, 0);
  }

  /** A clock that was set back, as tests do, must not leave ids behind that lie in the future. */
  private static long following(long last, long millis) {
    return last >>> COUNTER_BITS == millis ? last + 1 : millis << COUNTER_BITS;
  }

  private static String text(long ticks, long random) {
    long millis = ticks >>> COUNTER_BITS;
    long counter = ticks & (1L << COUNTER_BITS) - 1;
    return new UUID(millis << 16 | VERSION | counter, VARIANT | random).toString();
  }
}
