package io.github.agentidentity.trust.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.AgentTrust;
import java.time.Instant;
import java.util.Optional;

/**
 * The least that is asked of an agent, in the percent that admins write. An agent that nobody has
 * scored is below every score.
 *
 * @param minScore between 0 and 100
 * @param maxUncertainty between 0 and 100; 100 asks for nothing
 */
public record TrustRule(double minScore, double maxUncertainty) {

  private static final double PERCENT = 100;

  public TrustRule {
    if (!isPercent(minScore) || !isPercent(maxUncertainty)) {
      throw new IllegalArgumentException("a rule of trust is between 0 and 100");
    }
  }

  public static boolean isPercent(double value) {
    return value >= 0 && value <= PERCENT;
  }

  /** Why the agent does not meet the rule at this moment; empty if it does. */
  public Optional<String> refusal(Agent agent, Instant now) {
    AgentTrust trust = agent.trust();
    if (agent.status() != AgentStatus.ACTIVE) {
      return Optional.of("the agent is not active");
    }
    if (trust == null) {
      return Optional.of("the agent was not scored yet");
    }
    double score = trust.scoreAt(now) * PERCENT;
    if (score < minScore) {
      return Optional.of("trust score " + shown(score) + " below " + shown(minScore));
    }
    double uncertainty = trust.uncertainty() * PERCENT;
    return uncertainty > maxUncertainty
        ? Optional.of("trust uncertainty " + shown(uncertainty) + " above " + shown(maxUncertainty))
        : Optional.empty();
  }

  /** Rounded down, so that no score is shown as high as the one that it misses. */
  private static String shown(double percent) {
    double tenths = Math.floor(percent * 10) / 10;
    return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
  }
}
