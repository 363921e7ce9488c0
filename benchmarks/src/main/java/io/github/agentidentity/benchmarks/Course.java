package io.github.agentidentity.benchmarks;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Which client comes next; shared by all connections. */
interface Course {

  int END = -1;

  /** The index of a client, or {@link #END}. */
  int next();

  /** Any client, as often as fits into the time. */
  static Course random(int clients, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return () -> System.nanoTime() < end ? ThreadLocalRandom.current().nextInt(clients) : END;
  }

  /** Each client once. */
  static Course each(int clients) {
    AtomicInteger cursor = new AtomicInteger();
    return () -> {
      int client = cursor.getAndIncrement();
      return client < clients ? client : END;
    };
  }
}
