package io.github.agentidentity.trust;

/**
 * A binomial opinion of subjective logic: how much is believed, how much disbelieved, and how much
 * not known. The three sum to one.
 *
 * <p>Only additions, multiplications and divisions of IEEE 754 doubles in a fixed order, so that
 * anybody recomputes it to the last bit in any language.
 *
 * @param baseRate what is expected where nothing is known, between 0 and 1
 * @see <a href="https://doi.org/10.1007/978-3-319-42337-1">A. Jøsang, Subjective Logic, 2016, §3.2
 *     and §3.3</a>
 */
public record Opinion(double belief, double disbelief, double uncertainty, double baseRate) {

  /** The weight of what was believed before there was evidence: Beta(1, 1) at a base rate of ½. */
  public static final double PRIOR = 2;

  /** What is left of a sum of doubles; far less than anybody would notice, far more than error. */
  private static final double SLACK = 1e-9;

  public Opinion {
    if (!isShare(belief) || !isShare(disbelief) || !isShare(uncertainty) || !isShare(baseRate)) {
      throw new IllegalArgumentException("the parts of an opinion are between 0 and 1");
    }
    double sum = belief + disbelief + uncertainty;
    if (sum < 1 - SLACK || sum > 1 + SLACK) {
      throw new IllegalArgumentException("belief, disbelief and uncertainty sum to 1");
    }
  }

  /** Nothing is known. */
  public static Opinion vacuous(double baseRate) {
    return new Opinion(0, 0, 1, baseRate);
  }

  /**
   * The opinion of whoever saw so much for and so much against: {@code r/(r+s+2)}, {@code
   * s/(r+s+2)}, {@code 2/(r+s+2)}.
   *
   * @param positive observations in favour, r
   * @param negative observations against, s
   */
  public static Opinion ofEvidence(double positive, double negative, double baseRate) {
    double whole = positive + negative + PRIOR;
    return new Opinion(positive / whole, negative / whole, PRIOR / whole, baseRate);
  }

  /** The probability that is expected: {@code b + a·u}. */
  public double expectation() {
    return belief + baseRate * uncertainty;
  }

  /** False for NaN, too. */
  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
