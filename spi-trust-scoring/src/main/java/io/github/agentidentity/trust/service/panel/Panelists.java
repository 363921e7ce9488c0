package io.github.agentidentity.trust.service.panel;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.service.score.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What all factors said of all agents of a round. */
public final class Panelists {

  /** So far the clocks of two nodes may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Map<String, Said> said;
  private final Instant now;

  Panelists(Map<String, Said> said, Instant now) {
    this.said = said;
    this.now = now;
  }

  /**
   * The answers about one agent, by the ids of the factors.
   *
   * @param baseRate what is expected of a factor that knows nothing
   * @param unheard makes the answer of a factor that failed, from its id and why
   */
  public List<Answer> about(
      AgentId agent, double baseRate, BiFunction<String, String, Answer> unheard) {
    return said.entrySet().stream()
        .map(
            one ->
                switch (one.getValue()) {
                  case Said.Failed failed -> unheard.apply(one.getKey(), failed.why());
                  case Said.Gathered gathered -> {
                    FactorEvidence evidence = gathered.evidence().get(agent);
                    String complaint = complaint(evidence);
                    yield evidence == null || complaint != null
                        ? unheard.apply(one.getKey(), String.valueOf(complaint))
                        : Answer.of(one.getKey(), evidence, baseRate);
                  }
                })
        .toList();
  }

  private @Nullable String complaint(@Nullable FactorEvidence evidence) {
    if (evidence == null) {
      return "left the agent out";
    }
    Instant latest = now.plus(SKEW);
    return evidence.evidence().stream().anyMatch(piece -> piece.at().isAfter(latest))
        ? "gave evidence of the future"
        : null;
  }
}
