package io.github.agentidentity.trust;

import java.util.List;
import java.util.Optional;

/**
 * How far an agent is trusted, how sure that is, and why.
 *
 * @param value between 0 and 1: what the factors sum to, or the lowest cap
 * @param fused the weighted opinion of all factors
 * @param contributions of each factor, by id
 * @param caps the floor rules that spoke, the strictest first
 */
public record TrustScore(
    double value, Opinion fused, List<Contribution> contributions, List<Cap> caps) {

  public TrustScore {
    contributions = List.copyOf(contributions);
    caps = List.copyOf(caps);
  }

  /**
   * A floor rule that spoke.
   *
   * @param most the score may be no more
   */
  public record Cap(String factor, Finding finding, double most) {}

  /** How much of the score is not known, between 0 and 1. */
  public double uncertainty() {
    return fused.uncertainty();
  }

  public Optional<Contribution> of(String factor) {
    return contributions.stream().filter(one -> one.factor().equals(factor)).findFirst();
  }
}
