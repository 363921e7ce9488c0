package io.github.agentidentity.trust.service.factor;

/**
 * The more there is of one thing, the less one more says: without it a busy agent would drown in
 * what it did well, and the tenth misdeed of a thousand good deeds would not be seen.
 */
final class Saturation {

  private Saturation() {}

  /** Nearly the count while it is small, and never more than the most. */
  static double of(double count, double most) {
    return most * count / (most + count);
  }
}
