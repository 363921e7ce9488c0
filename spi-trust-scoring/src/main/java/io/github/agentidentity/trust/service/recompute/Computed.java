package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustScore;
import io.github.agentidentity.trust.TrustState;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score that is not written yet.
 *
 * @param known the state that was read before the evidence: what it is written over
 */
record Computed(AgentId agent, @Nullable TrustState known, ScoreInputs inputs, TrustScore score) {

  /** Less than this is nobody's news. */
  private static final double NOTABLE = 0.001;

  private static final double NOTABLE_UNCERTAINTY = 0.01;

  /** The ruling that still holds. */
  TrustState.@Nullable Ruling ruling() {
    Instant now = inputs.at();
    return known == null || known.override() == null || !known.override().holdsAt(now)
        ? null
        : known.override();
  }

  /** Whether the history would tell something by it. */
  boolean isNews(String band, String fingerprint) {
    return known == null
        || Math.abs(known.marks().computed() - score.value()) >= NOTABLE
        || Math.abs(known.marks().uncertainty() - score.uncertainty()) >= NOTABLE_UNCERTAINTY
        || !known.marks().band().equals(band)
        || !known.fingerprint().equals(fingerprint)
        || (known.override() != null && ruling() == null);
  }
}
