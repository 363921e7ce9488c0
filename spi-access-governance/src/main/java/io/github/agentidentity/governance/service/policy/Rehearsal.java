package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.AgentPolicy;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.Fingerprint;
import io.github.agentidentity.governance.PolicyRehearsal;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides again what was decided, once by the policies that stand and once with a draft among them.
 * Decisions and their contexts are those of then; agents, trust, declarations and the catalogue are
 * those of now. Reads in pages, and no further than to a bound.
 */
final class Rehearsal {

  static final int MOST_DECISIONS = 200_000;

  /** Questions to single policies: what bounds the time where there are many policies. */
  private static final long MOST_QUESTIONS = 20_000_000;

  private static final int PAGE = 500;

  private static final String NO_CONTEXT = Fingerprint.ofContext(Map.of());

  /** An agent, and what it is bound to beside the policies of the realm. */
  private record Bound(Agent agent, @Nullable AgentDocument document) {}

  private final GovernanceScope scope;
  private final ReplayLookups lookups;
  private final Map<AgentId, Optional<Bound>> agents = new HashMap<>();

  Rehearsal(GovernanceScope scope) {
    this.scope = scope;
    this.lookups = new ReplayLookups(new LiveLookups(scope));
  }

  PolicyRehearsal of(CompiledPolicy draft, @Nullable String replaces, int days) {
    PolicyList standing = PolicyList.of(scope.store().policies(scope.realm()).enabled());
    String id = replaces == null ? UUID.randomUUID().toString() : replaces;
    PolicyList changed = standing.with(draft, id);
    Instant now = scope.now();
    RehearsalTally tally = new RehearsalTally(now.minus(Duration.ofDays(days)), now);
    replay(new Replay(scope, standing, changed), tally);
    return tally.result();
  }

  private void replay(Replay replay, RehearsalTally tally) {
    DecisionStore decisions = scope.store().decisions(scope.realm());
    long most = Math.min(MOST_DECISIONS, MOST_QUESTIONS / replay.policies());
    Decision last = null;
    while (true) {
      List<Decision> page = decisions.readOn(tally.from(), last, PAGE);
      for (Decision decision : page) {
        if (decision.decidedAt().isAfter(tally.to())) {
          return;
        }
        if (tally.seen() >= most) {
          tally.truncated();
          return;
        }
        decideAgain(replay, decision, tally);
      }
      if (page.size() < PAGE) {
        return;
      }
      last = page.getLast();
    }
  }

  private void decideAgain(Replay replay, Decision decision, RehearsalTally tally) {
    lookups.decided(decision.agent(), decision.decidedAt());
    Optional<Bound> bound = agents.computeIfAbsent(decision.agent(), this::find);
    if (bound.isEmpty()) {
      tally.agentGone();
    } else if (replay.readsContext() && !isContextKept(decision)) {
      tally.contextNotKept();
    } else {
      Asked asked = replay.question(bound.get().agent(), decision, lookups);
      AgentDocument document = bound.get().document();
      String was = replay.was(decision, asked, document);
      String wouldBe = replay.wouldBe(decision, asked, document);
      tally.examined(bound.get().agent(), decision, was, wouldBe);
    }
  }

  private static boolean isContextKept(Decision decision) {
    return decision.context() != null || decision.contextHash().equals(NO_CONTEXT);
  }

  private Optional<Bound> find(AgentId id) {
    return scope
        .agents()
        .find(scope.realm(), id.value())
        .map(
            agent -> {
              Optional<AgentPolicy> document =
                  scope.store().policies(scope.realm()).document(agent.id());
              return new Bound(
                  agent, document.map(own -> AgentDocument.ofJson(own.document())).orElse(null));
            });
  }
}
