package io.github.agentidentity.trust.service.recompute;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.trust.TrustEvent;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustRecord.Cause;
import io.github.agentidentity.trust.TrustRecord.Marks;
import io.github.agentidentity.trust.TrustState;
import io.github.agentidentity.trust.TrustStore;
import io.github.agentidentity.trust.service.TrustMeters;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.score.ScoreDocument;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes scores in the transaction of one session: the state, the history and the agent's row. */
public final class ScoreWriter {

  private final TrustScope scope;
  private final RealmTrustSettings settings;
  private final TrustStore.States states;
  private final List<TrustStore.Entry> entries = new ArrayList<>();

  public ScoreWriter(TrustScope scope) {
    this.scope = scope;
    this.settings = new RealmTrustSettings(scope.session(), scope.realm());
    this.states = scope.store().states(scope.realm());
  }

  /** Writes what is new; the agents that somebody else scored in between, whose turn is again. */
  List<AgentId> write(List<Computed> computed, Causes causes) {
    List<AgentId> again = new ArrayList<>();
    for (Computed one : computed) {
      String fingerprint = Fingerprint.of(one.inputs(), one.score());
      Marks marks = marks(one, one.ruling());
      if (!causes.always() && !one.isNews(marks.band(), fingerprint)) {
        count(causes.of(one.agent()), "same");
        continue;
      }
      TrustState next =
          new TrustState(one.agent(), number(one.known()) + 1, marks, fingerprint, one.ruling());
      if (write(one, next, causes.of(one.agent()))) {
        count(causes.of(one.agent()), "changed");
      } else {
        again.add(one.agent());
        count(causes.of(one.agent()), "overtaken");
      }
    }
    scope.store().history(scope.realm()).add(entries);
    entries.clear();
    return again;
  }

  /**
   * Writes what an administrator decrees, or that the decree has ended; false if the agent was
   * scored by somebody else just now.
   */
  boolean rule(Computed one, TrustState.@Nullable Ruling ruling, Cause cause) {
    TrustState next =
        new TrustState(
            one.agent(),
            number(one.known()) + 1,
            marks(one, ruling),
            Fingerprint.of(one.inputs(), one.score()),
            ruling);
    boolean written = write(one, next, cause);
    scope.store().history(scope.realm()).add(entries);
    entries.clear();
    return written;
  }

  private boolean write(Computed one, TrustState next, Cause cause) {
    TrustState known = one.known();
    if (!states.advance(number(known), next)) {
      return false;
    }
    Marks marks = next.marks();
    Double previous = known == null ? null : known.marks().score();
    TrustRecord entry =
        new TrustRecord(one.agent(), next.number(), scope.now(), marks, previous, cause);
    entries.add(new TrustStore.Entry(entry, ScoreDocument.write(one.inputs())));
    scope.agents().recordTrust(scope.realm(), one.agent(), trust(one, next));
    if (previous == null || previous != marks.score()) {
      scope.publish(
          new TrustEvent.TrustChanged(
              scope.origin(cause.actor()),
              one.agent(),
              previous,
              marks.score(),
              marks.band(),
              cause.reason()));
    }
    return true;
  }

  private static AgentTrust trust(Computed one, TrustState next) {
    TrustState.Ruling ruling = next.override();
    return new AgentTrust(
        one.score().value(),
        one.score().uncertainty(),
        one.inputs().at(),
        ruling == null ? null : new AgentTrust.Ruling(ruling.score(), ruling.until()),
        null);
  }

  private Marks marks(Computed one, TrustState.@Nullable Ruling ruling) {
    double computed = one.score().value();
    double counts = ruling == null ? computed : ruling.score();
    return new Marks(counts, computed, one.score().uncertainty(), settings.bands().of(counts));
  }

  private static long number(@Nullable TrustState known) {
    return known == null ? 0 : known.number();
  }

  private void count(Cause cause, String result) {
    TrustMeters.computed(scope.realm().getName(), cause.reason(), result);
  }
}
