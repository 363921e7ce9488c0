package io.github.agentidentity.trust.service.behaviour.detection;

/** Hours and days of UTC, counted from the epoch. */
final class Hours {

  static final long MILLIS = 3_600_000;
  static final long FIVE_MINUTES = 300_000;
  private static final int OF_DAY = 24;

  private Hours() {}

  static long of(long millis) {
    return Math.floorDiv(millis, MILLIS);
  }

  static long day(long hour) {
    return Math.floorDiv(hour, OF_DAY);
  }

  static boolean endsDay(long hour) {
    return Math.floorMod(hour, OF_DAY) == OF_DAY - 1;
  }
}
