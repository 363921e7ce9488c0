package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How much each factor weighs, by id, beside the others. */
public record FactorWeights(SortedMap<String, Double> weights) {

  /** Weights are compared with each other: more than this is a slip of the keyboard. */
  public static final double MOST = 1_000;

  public static final int MOST_FACTORS = 64;

  private static final Pattern ID = Pattern.compile(TrustFactorFactory.ID_RULE);

  public FactorWeights {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    if (weights.size() > MOST_FACTORS) {
      throw new AgentException.Invalid("weights", "64 factors at most");
    }
    weights.forEach(FactorWeights::check);
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw new AgentException.Invalid("weights", "the weights sum to zero: one must be positive");
    }
  }

  /** Weights by the ids of factors. */
  public static FactorWeights of(Map<String, Double> weights) {
    return new FactorWeights(new TreeMap<>(weights));
  }

  /** The share of a factor: all shares sum to 1. */
  public double share(String factor) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return weights.getOrDefault(factor, 0.0) / sum;
  }

  private static void check(String factor, double weight) {
    if (!ID.matcher(factor).matches()) {
      throw new AgentException.Invalid(
          "weights", "a factor is named by 1 to 32 small letters, digits and hyphens");
    }
    String field = "weights." + factor;
    if (Double.isNaN(weight)) {
      throw new AgentException.Invalid(field, "is not a number");
    }
    if (weight < 0) {
      throw new AgentException.Invalid(field, "must not be negative");
    }
    if (weight > MOST) {
      throw new AgentException.Invalid(field, "must be at most 1000");
    }
  }
}
