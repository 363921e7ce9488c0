package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.agent.GateNote.Consequence;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Incidents;
import io.github.agentidentity.governance.Incidents.NewAlert;
import io.github.agentidentity.governance.Incidents.NewViolation;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what gates and policies want done, since they may do nothing themselves. */
final class Consequences {

  private final GovernanceScope scope;

  Consequences(GovernanceScope scope) {
    this.scope = scope;
  }

  /** What follows from a decision about an action. */
  void of(Decision decision, AccessDecision verdict, Agent agent) {
    if (verdict instanceof AccessDecision.Deny deny) {
      violation(agent, deny, new What(decision.action(), resource(decision), decision.id()));
    }
    notes(verdict.notes(), agent);
  }

  /** What follows from a decision about a token. */
  void ofToken(AccessDecision verdict, Agent agent, What token) {
    if (verdict instanceof AccessDecision.Deny deny) {
      violation(agent, deny, token);
    }
    notes(verdict.notes(), agent);
  }

  /**
   * What was decided about.
   *
   * @param decision the id of the row, null for a token
   */
  record What(String action, @Nullable String resource, @Nullable String decision) {}

  private void violation(Agent agent, AccessDecision.Deny deny, What what) {
    incidents()
        .violation(
            new NewViolation(
                agent.id(),
                what.action(),
                what.resource(),
                what.decision(),
                deny.reason(),
                deny.rule(),
                severity(deny.notes())));
  }

  private void notes(List<GateNote> notes, Agent agent) {
    for (GateNote note : notes) {
      if (note.consequence() == Consequence.SUSPEND) {
        suspend(agent, note);
      }
      alert(agent, note);
    }
  }

  private void alert(Agent agent, GateNote note) {
    boolean suspended = note.consequence() == Consequence.SUSPEND;
    incidents()
        .alert(
            new NewAlert(
                suspended ? "agent_suspended" : "policy_alert",
                "policy:" + note.rule() + ":" + agent.id(),
                note.severity(),
                agent.id(),
                suspended
                    ? "Agent " + agent.name() + " was suspended by " + note.name()
                    : note.name() + ": agent " + agent.name(),
                note.sentence()));
  }

  private void suspend(Agent agent, GateNote note) {
    if (agent.status() != AgentStatus.ACTIVE) {
      return;
    }
    try {
      scope.agents().suspend(scope.realm(), agent, "Policy: " + note.name(), Actor.SYSTEM);
    } catch (AgentException.IllegalTransition alreadyStopped) {
      // Somebody else stopped it in this moment, which is what is wanted.
    }
  }

  private static Risk severity(List<GateNote> notes) {
    return notes.stream()
        .map(GateNote::severity)
        .max(Comparator.naturalOrder())
        .orElse(Risk.MEDIUM);
  }

  private static @Nullable String resource(Decision decision) {
    return decision.resource() == null ? null : decision.resource().id();
  }

  private Incidents incidents() {
    return scope.governance().incidents(scope.realm());
  }
}
