package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustRecord.Cause;
import io.github.agentidentity.trust.TrustScoring;
import io.github.agentidentity.trust.TrustState;
import io.github.agentidentity.trust.TrustState.Ruling;
import io.github.agentidentity.trust.TrustStore;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.score.ScoreDocument;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.score.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores by decree: with a reason, for a time, beside what the evidence says. */
public final class Overrides {

  /** Whoever wants it for longer says so again. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int ATTEMPTS = 5;

  private final TrustScope scope;

  public Overrides(TrustScope scope) {
    this.scope = scope;
  }

  /** Puts a score in the place of what is computed, until that moment. */
  public TrustRecord put(Agent agent, Ruling ruling) {
    Instant now = scope.now();
    if (!ruling.until().isAfter(now) || ruling.until().isAfter(now.plus(LONGEST))) {
      throw new AgentException.Invalid("until", "must lie in the future, by a year at most");
    }
    return rule(agent, ruling, new Cause(Reasons.OVERRIDE, ruling.reason(), ruling.by()));
  }

  /** Lets the evidence count again. */
  public TrustRecord remove(Agent agent, Actor by) {
    Optional<TrustState> state = scope.store().states(scope.realm()).find(agent.id());
    if (state.map(TrustState::override).isEmpty()) {
      throw new AgentException.NotFound("override of agent", agent.name().value());
    }
    return rule(agent, null, new Cause(Reasons.OVERRIDE_REMOVED, null, by));
  }

  /** Somebody else may score the agent at the same time: then theirs is what is ruled upon. */
  private TrustRecord rule(Agent agent, @Nullable Ruling ruling, Cause cause) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      TrustState state = state(agent, cause.actor());
      if (new ScoreWriter(scope).rule(computed(state), ruling, cause)) {
        return history().find(agent.id(), state.number() + 1).orElseThrow();
      }
    }
    throw new AgentException.Conflict("The agent is being scored at this moment: try again");
  }

  private Computed computed(TrustState state) {
    ScoreInputs inputs =
        ScoreDocument.read(history().inputs(state.agent(), state.number()).orElseThrow());
    return new Computed(state.agent(), state, inputs, Scoring.of(inputs));
  }

  /** An agent that was never scored is scored first: there is always evidence beside a decree. */
  private TrustState state(Agent agent, Actor by) {
    TrustStore.States states = scope.store().states(scope.realm());
    return states
        .find(agent.id())
        .or(
            () -> {
              scope
                  .session()
                  .getProvider(TrustScoring.class)
                  .recalculate(scope.realm(), agent.id(), by);
              return states.find(agent.id());
            })
        .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
  }

  private TrustStore.History history() {
    return scope.store().history(scope.realm());
  }
}
