package io.github.agentidentity.trust.service.signal;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AfterTransaction;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.trust.TrustEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/**
 * Follows what happens to agents and what they do. Nothing is written here, and nothing before the
 * transaction has ended: a token waits for none of it.
 */
public final class TrustWatch {

  /**
   * Refusals that say nothing of the agent's conduct: that it is stopped, that the server failed,
   * and that its trust is low, which would lower the trust of whoever tries again.
   */
  private static final Set<String> NO_FAULT =
      Set.of(
          "agent_pending",
          "agent_revoked",
          "agent_suspended",
          "agent_unknown",
          "gate_failed",
          "trust_too_low");

  /** An agent that is active is scored that often even if nothing but tokens happens. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** {@code CapabilityGranted} as {@code capability granted}; made once for each kind. */
  private static final ClassValue<String> WORDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
          return event
              .getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
              .toLowerCase(Locale.ROOT);
        }
      };

  private final TrustWorker worker;
  private final Clock clock;

  public TrustWatch(TrustWorker worker, Clock clock) {
    this.worker = worker;
    this.clock = clock;
  }

  /** Begins to follow. */
  public void over(KeycloakSessionFactory factory) {
    factory.register(this::follow);
  }

  private void follow(ProviderEvent event) {
    switch (event) {
      case AgentEvent.AgentRemoved removed -> {}
      case AgentEvent.TokenDecided decided -> follow(decided);
      case AgentEvent.ActionDecided decided -> follow(decided);
      case AgentEvent.ViolationNoted noted -> follow(noted);
      case AgentEvent.KeyProved proved ->
          seen(proved, List.of(Signal.Mark.kept(Kinds.PROOF)), "key proved");
      case AgentEvent.OutcomeReported reported -> {}
      case AgentEvent other -> seen(other, List.of(), WORDS.get(other.getClass()));
      case TrustEvent.TrustChanged ours -> {}
      case TrustEvent.EvidenceChanged changed ->
          seen(changed.origin(), changed.agent(), changed.factor() + ": " + changed.what());
      case TrustEvent.AnomalyFound found ->
          seen(found.origin(), found.agent(), "anomaly: " + found.kind());
      default -> {}
    }
  }

  private void follow(AgentEvent.TokenDecided decided) {
    switch (decided.decision()) {
      case AccessDecision.Allow allow -> {
        List<Signal.Mark> marks = new ArrayList<>();
        marks.add(Signal.Mark.kept(Kinds.AUTHENTICATION));
        decided
            .purpose()
            .capabilities()
            .forEach(capability -> marks.add(Signal.Mark.kept(Kinds.use(capability))));
        seen(decided, marks, routine(allow.standing().agent().trust()));
      }
      case AccessDecision.Deny deny when deny.rule() == null && deny.gate().equals("grant") ->
          evenRolledBack(decided, Kinds.refusal(deny.reason()), "token refused: " + deny.reason());
      case AccessDecision.Deny deny when deny.gate().equals("key") ->
          evenRolledBack(decided, Kinds.AUTHENTICATION, "token refused: " + deny.reason());
      // What a policy refuses is noted as a violation, and what waits is no fault.
      case AccessDecision.Deny deny -> {}
      case AccessDecision.Pending pending -> {}
    }
  }

  private void follow(AgentEvent.ActionDecided decided) {
    if (decided.decision() instanceof AccessDecision.Allow allow) {
      List<Signal.Mark> marks = new ArrayList<>();
      marks.add(Signal.Mark.kept(Kinds.ACTION));
      for (Grant grant : allow.standing().grants()) {
        if (grant.capability().covers(decided.action().name())) {
          marks.add(Signal.Mark.kept(Kinds.use(grant.capability().value())));
        }
      }
      seen(decided, marks, routine(allow.standing().agent().trust()));
    }
  }

  private void follow(AgentEvent.ViolationNoted noted) {
    if (!NO_FAULT.contains(noted.reason())) {
      seen(
          noted,
          List.of(
              Signal.Mark.failed(
                  Kinds.violation(noted.severity(), noted.reason()), noted.violationId())),
          "violation: " + noted.reason());
    }
  }

  /** Nothing but time calls for a new score, or that there is none. */
  private @Nullable String routine(@Nullable AgentTrust trust) {
    boolean fresh = trust != null && trust.at().plus(FRESH).isAfter(clock.instant());
    return fresh ? null : "activity";
  }

  /** For an agent that failed to authenticate with its own key. */
  public void loginFailed(String realmId, AgentId agent, String reason) {
    worker.see(
        new Signal(
            realmId,
            agent,
            now(),
            List.of(Signal.Mark.failed(Kinds.AUTHENTICATION, null)),
            "login refused: " + reason));
  }

  /** For an agent that asked for a scope that it was not granted. */
  public void askedTooMuch(String realmId, AgentId agent) {
    String reason = "scope_not_granted";
    worker.see(
        new Signal(
            realmId,
            agent,
            now(),
            List.of(Signal.Mark.failed(Kinds.refusal(reason), null)),
            "token refused: " + reason));
  }

  private void seen(AgentEvent event, List<Signal.Mark> marks, @Nullable String cause) {
    seen(
        event.origin().session(),
        new Signal(event.origin().realmId(), event.agent(), now(), marks, cause));
  }

  private void seen(AgentEvent.Origin origin, AgentId agent, String cause) {
    seen(origin.session(), new Signal(origin.realmId(), agent, now(), List.of(), cause));
  }

  /** A refused token rolls its transaction back, and was refused all the same. */
  private void evenRolledBack(AgentEvent event, String kind, String cause) {
    Signal signal =
        new Signal(
            event.origin().realmId(),
            event.agent(),
            now(),
            List.of(Signal.Mark.failed(kind, null)),
            cause);
    AfterTransaction.ended(event.origin().session(), () -> worker.see(signal));
  }

  private void seen(KeycloakSession session, Signal signal) {
    AfterTransaction.committed(session, () -> worker.see(signal));
  }

  private Instant now() {
    return clock.instant();
  }
}
