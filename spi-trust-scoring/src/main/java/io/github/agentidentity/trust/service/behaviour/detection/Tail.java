package io.github.agentidentity.trust.service.behaviour.detection;

/**
 * How fast the largest values of days become rarer beyond the usual: a generalized extreme value
 * distribution (Jenkinson, Quarterly Journal of the Royal Meteorological Society 1955) of a shape
 * that is given.
 */
enum Tail {
  /** Gumbel's, of shape 0: a bit more is always possible. For surprises and sums. */
  OPEN(0, 0.5772156649015329, Math.sqrt(6) / Math.PI),

  /**
   * Of shape -0.12: for logarithms of counts, whose largest values gather below a bound. As
   * Gumbel's, ten times the largest crowd so far would be no news of an agent whose crowds vary.
   */
  BOUNDED(-0.12, 0.4700817865508041, 0.8905121031235523);

  /** Half of what a count that is Poisson's varies, since the largest of a day vary less. */
  private static final double CHANCE = 0.5;

  private final double shape;
  private final double meanOffset;
  private final double scalePerDeviation;

  Tail(double shape, double meanOffset, double scalePerDeviation) {
    this.shape = shape;
    this.meanOffset = meanOffset;
    this.scalePerDeviation = scalePerDeviation;
  }

  /** So many scales lies the mean above the location. */
  double meanOffset() {
    return meanOffset;
  }

  double scalePerDeviation() {
    return scalePerDeviation;
  }

  /**
   * So much the logarithm of one more than a count varies by chance alone, however steady it is.
   */
  double chance(double usual) {
    return this == BOUNDED ? CHANCE * Math.exp(-usual / 2) : 0;
  }

  /** {@code -log10} of the share of days that exceed a value so many scales above the location. */
  double decades(double scales) {
    double exponent = exponent(scales);
    return exponent < 1e-12 ? -Math.log10(exponent) : -Math.log10(-Math.expm1(-exponent));
  }

  /** The share of days that stay below is {@code exp} of the negative of it. */
  private double exponent(double scales) {
    if (shape == 0) {
      return Math.exp(-scales);
    }
    return Math.pow(Math.max(0, 1 + shape * scales), -1 / shape);
  }

  /** So many scales above the location lies what so few days exceed. */
  double scalesAt(double decades) {
    double exponent = -Math.log1p(-Math.pow(10, -decades));
    return shape == 0 ? -Math.log(exponent) : (Math.pow(exponent, -shape) - 1) / shape;
  }
}
