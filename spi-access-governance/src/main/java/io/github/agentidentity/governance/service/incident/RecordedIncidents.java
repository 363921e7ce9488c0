package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.IncidentStore;
import io.github.agentidentity.governance.IncidentStore.Violation;
import io.github.agentidentity.governance.Incidents;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps incidents, and lets repeated violations escalate. */
public final class RecordedIncidents implements Incidents {

  private static final int SHORT = 255;
  private static final int WORD = 64;
  private static final int LONG = 2000;

  private final GovernanceScope scope;
  private final IncidentStore rows;
  private final Alerts alerts;

  public RecordedIncidents(GovernanceScope scope) {
    this.scope = scope;
    this.rows = scope.store().incidents(scope.realm());
    this.alerts = new Alerts(scope);
  }

  @Override
  public void violation(NewViolation violation) {
    Instant now = scope.now();
    String id = UUID.randomUUID().toString();
    rows.insert(new Violation(id, fitting(violation), now));
    scope.publish(
        new AgentEvent.ViolationNoted(
            scope.origin(Actor.SYSTEM),
            violation.agent(),
            id,
            violation.reason(),
            violation.severity()));
    Escalation escalation = Escalation.of(scope.realm());
    int most = escalation.countUpTo();
    if (most == 0) {
      return;
    }
    int count = rows.countSince(violation.agent(), now.minus(escalation.window()), most);
    if (escalation.alerts(count)) {
      alert(repeated(violation, escalation.severity(violation.severity(), count), count));
    }
    if (escalation.suspends(count)) {
      suspend(violation.agent(), count);
    }
  }

  @Override
  public void alert(NewAlert alert) {
    alerts.raise(
        new NewAlert(
            Texts.fitting(alert.kind(), WORD),
            Texts.fitting(alert.key(), SHORT),
            alert.severity(),
            alert.agent(),
            Texts.fitting(alert.title(), SHORT),
            Texts.fitting(alert.detail(), LONG)));
  }

  private NewAlert repeated(NewViolation violation, Risk severity, int count) {
    String name = name(violation.agent());
    return new NewAlert(
        "repeated_violations",
        "repeated_violations:" + violation.agent(),
        severity,
        violation.agent(),
        "Agent " + name + " is refused again and again",
        count
            + " violations; the last was '"
            + violation.action()
            + "', refused for "
            + violation.reason());
  }

  private void suspend(AgentId id, int count) {
    Optional<Agent> active =
        scope
            .agents()
            .find(scope.realm(), id.value())
            .filter(agent -> agent.status() == AgentStatus.ACTIVE);
    active.ifPresent(
        agent -> {
          String why = "Suspended after " + count + " violations";
          scope.agents().suspend(scope.realm(), agent, why, Actor.SYSTEM);
          alert(
              new NewAlert(
                  "agent_suspended",
                  "agent_suspended:" + id,
                  Risk.CRITICAL,
                  id,
                  "Agent " + agent.name() + " was suspended",
                  why + "; resume it once it is known why"));
        });
  }

  private String name(AgentId id) {
    return scope
        .agents()
        .find(scope.realm(), id.value())
        .map(agent -> agent.name().value())
        .orElse(id.value());
  }

  private static NewViolation fitting(NewViolation violation) {
    return new NewViolation(
        violation.agent(),
        Texts.fitting(violation.action(), SHORT),
        fittingOrNull(violation.resource(), LONG),
        fittingOrNull(violation.decision(), 36),
        Texts.fitting(violation.reason(), WORD),
        fittingOrNull(violation.rule(), WORD),
        violation.severity());
  }

  private static @Nullable String fittingOrNull(@Nullable String text, int longest) {
    return text == null ? null : Texts.fitting(text, longest);
  }
}
