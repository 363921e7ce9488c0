package io.github.agentidentity.trust;

import java.time.Duration;
import java.time.Instant;

/**
 * How evidence fades: to a half in each half-life, along a straight line in between. A straight
 * line, since a power has no one last bit: this is exact in every language.
 *
 * @param halfLife how old evidence is when it counts half
 */
public record Forgetting(Duration halfLife) {

  /** After so many half-lives less than a thousandth of an observation is left: nothing. */
  private static final long FORGOTTEN = 10;

  public Forgetting {
    if (halfLife.toMillis() <= 0) {
      throw new IllegalArgumentException("a half-life is longer than nothing");
    }
  }

  /** How much of evidence of that moment counts now: 1 when new, 0 when forgotten. */
  public double weight(Instant at, Instant now) {
    long age = now.toEpochMilli() - at.toEpochMilli();
    if (age <= 0) {
      return 1;
    }
    long half = halfLife.toMillis();
    long halves = age / half;
    if (halves >= FORGOTTEN) {
      return 0;
    }
    double share = (double) (age % half) / (double) half;
    return (1 - share / 2) / (1L << halves);
  }
}
