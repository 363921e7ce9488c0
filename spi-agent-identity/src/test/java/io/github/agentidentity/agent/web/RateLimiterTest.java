package io.github.agentidentity.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An address has its share of each minute, and one address does not use up another's. */
class RateLimiterTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2030-01-01T00:00:10Z"));

  private final RateLimiter limiter = new RateLimiter(new MovedClock(now), 2, 3);

  @Test
  void third_request_of_a_minute_waits_for_the_next_minute() {
    limiter.secondsToWait("a");
    limiter.secondsToWait("a");
    assertThat(limiter.secondsToWait("a")).hasValue(50);
  }

  @Test
  void another_address_has_a_share_of_its_own() {
    limiter.secondsToWait("a");
    limiter.secondsToWait("a");
    assertThat(limiter.secondsToWait("b")).isEmpty();
  }

  @Test
  void next_minute_begins_anew() {
    limiter.secondsToWait("a");
    limiter.secondsToWait("a");
    now.set(Instant.parse("2030-01-01T00:01:00Z"));
    assertThat(limiter.secondsToWait("a")).isEmpty();
  }

  private static final class MovedClock extends Clock {
    private final AtomicReference<Instant> now;

    MovedClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
