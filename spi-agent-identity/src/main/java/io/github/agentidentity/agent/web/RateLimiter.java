package io.github.agentidentity.agent.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts requests of each address in windows of a minute, on this node and in bounded memory.
 * Thread-safe.
 */
public final class RateLimiter {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private final int perWindow;
  private final Map<String, Integer> counts;
  private long window;

  public RateLimiter(Clock clock, int perWindow, int mostAddresses) {
    this.clock = clock;
    this.perWindow = perWindow;
    this.counts =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > mostAddresses;
          }
        };
  }

  /** Counts one request: empty, or the seconds to wait if the address has had its share. */
  public OptionalLong secondsToWait(String address) {
    long now = clock.millis();
    return admit(address, now / WINDOW.toMillis())
        ? OptionalLong.empty()
        : OptionalLong.of(WINDOW.toSeconds() - now / 1000 % WINDOW.toSeconds());
  }

  /** Counts nothing: the seconds to wait if the address has had its share already. */
  public OptionalLong secondsLeft(String address) {
    long now = clock.millis();
    return hasShareLeft(address, now / WINDOW.toMillis())
        ? OptionalLong.empty()
        : OptionalLong.of(WINDOW.toSeconds() - now / 1000 % WINDOW.toSeconds());
  }

  private synchronized boolean hasShareLeft(String address, long current) {
    return current != window || counts.getOrDefault(address, 0) < perWindow;
  }

  private synchronized boolean admit(String address, long current) {
    if (current != window) {
      window = current;
      counts.clear();
    }
    return counts.merge(address, 1, Integer::sum) <= perWindow;
  }
}
