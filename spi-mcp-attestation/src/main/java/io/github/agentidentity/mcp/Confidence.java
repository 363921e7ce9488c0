package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentTrust;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How sure the owners of agents make us that a server is what it was when it was approved: {@code
 * agreeing / (agreeing + disagreeing + 2)}, between 0 and 1.
 *
 * <p>The mean of a Beta distribution without its prior belief: who has heard nobody believes
 * nothing. One owner that is trusted in full brings 1/3, five bring 5/7, and no number of
 * attestations by one owner brings more than one.
 *
 * @param agreeing the sum of trust × freshness over the owners that confirm the pinned surface
 * @param disagreeing the same over those that contradict
 * @param owners how many were heard
 * @see <a href="https://doi.org/10.1142/S0218488501000831">Jøsang, A Logic for Uncertain
 *     Probabilities</a>
 */
public record Confidence(double value, double agreeing, double disagreeing, int owners) {

  /** Where nobody was heard. */
  public static final Confidence NONE = new Confidence(0, 0, 0, 0);

  /** The weight of what nobody knows. */
  private static final double UNKNOWN = 2;

  /** How far an agent is trusted that nobody knows anything of. */
  static final double STRANGER = 0.2;

  /** What these voices, one for each owner, say together about the pinned surface. */
  public static Confidence of(Collection<Voice> voices, McpPin pin, Instant now) {
    double agreeing = 0;
    double disagreeing = 0;
    int owners = 0;
    for (Voice voice : voices) {
      Finding finding = voice.about(pin, now);
      if (finding != null) {
        double weight = voice.weight() * voice.freshness(now);
        agreeing += weight * finding.agreeing();
        disagreeing += weight * finding.disagreeing();
        owners++;
      }
    }
    double value = agreeing / (agreeing + disagreeing + UNKNOWN);
    return new Confidence(value, agreeing, disagreeing, owners);
  }

  /**
   * What the word of an agent weighs, between 0 and 1: its score as far as that is certain, and as
   * little as that of a stranger as far as it is not.
   */
  public static double weight(@Nullable AgentTrust trust, Instant now) {
    if (trust == null) {
      return STRANGER;
    }
    AgentTrust.Ruling ruling = trust.override();
    if (ruling != null && now.isBefore(ruling.until())) {
      return Math.clamp(ruling.score(), 0, 1);
    }
    double uncertainty = Math.clamp(trust.uncertainty(), 0, 1);
    double certain = Math.clamp(trust.score(), 0, 1) * (1 - uncertainty);
    return Math.clamp(certain + STRANGER * uncertainty, 0, 1);
  }
}
