package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.ActionDecisions.Question;
import io.github.agentidentity.governance.ActionDecisions.Semantics;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.DecisionStore.Claim;
import io.github.agentidentity.governance.TimeOrderedId;
import io.github.agentidentity.governance.Verdict;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.ClientModel;

/** Some questions that are asked together, in order. Used once. */
final class Batch {

  /** The gate that refuses agents which were stopped before. */
  private static final String STATUS = "status";

  private final GovernanceScope scope;
  private final List<Question> questions;
  private final Engine engine;
  private final Rulings rulings;
  private final DecisionStore store;
  private final Instant now;
  private final List<Decision> fresh = new ArrayList<>();

  Batch(GovernanceScope scope, List<Question> questions) {
    this.scope = scope;
    this.questions = questions;
    this.engine = new Engine(scope, questions);
    this.rulings = new Rulings(scope);
    this.store = scope.store().decisions(scope.realm());
    this.now = scope.now();
  }

  List<Decision> answer(Semantics semantics) {
    List<Decision> answers = new ArrayList<>(questions.size());
    for (int index = 0; index < questions.size(); index++) {
      Decision answer = answer(index);
      answers.add(answer);
      if (ends(semantics, answer.ruling().verdict())) {
        break;
      }
    }
    if (!fresh.isEmpty()) {
      store.insertAll(fresh);
    }
    return answers;
  }

  static boolean ends(Semantics semantics, Verdict verdict) {
    return switch (semantics) {
      case EXECUTE_ALL -> false;
      case DENY_ON_FIRST_DENY -> verdict != Verdict.ALLOW;
      case PERMIT_ON_FIRST_PERMIT -> verdict == Verdict.ALLOW;
    };
  }

  /** The key comes first: whoever asks again gets no second decision and nothing happens twice. */
  private Decision answer(int index) {
    Question question = questions.get(index);
    String id = TimeOrderedId.next(now);
    return before(question, id).orElseGet(() -> decide(index, id));
  }

  private Optional<Decision> before(Question question, String id) {
    if (question.idempotencyKey() == null) {
      return Optional.empty();
    }
    var claim = new Claim(question.caller(), question.idempotencyKey(), id, now);
    // A key outlives a decision only where decisions are kept for less than a day.
    Optional<Decision> earlier = store.claim(claim).flatMap(this::find);
    if (earlier.isPresent() && !isSame(earlier.get(), question)) {
      throw new AgentException.Conflict("The Idempotency-Key stands for another question");
    }
    return earlier;
  }

  private Optional<Decision> find(String id) {
    return fresh.stream()
        .filter(decision -> decision.id().equals(id))
        .findFirst()
        .or(() -> store.find(id));
  }

  private static boolean isSame(Decision earlier, Question question) {
    return earlier.agent().equals(question.agent())
        && earlier.action().equals(question.action().name())
        && Objects.equals(earlier.resource(), question.action().resource())
        && earlier.contextHash().equals(KeptContext.of(question.action().context()).hash());
  }

  private Decision decide(int index, String id) {
    long start = System.nanoTime();
    Question question = questions.get(index);
    AccessDecision verdict = rulings.considered(question, engine.verdict(index));
    Decision decision = rulings.decision(question, verdict, new Rulings.Stamp(id, now, start));
    if (rulings.isKnown(question, verdict)) {
      fresh.add(decision);
      publish(question, decision, verdict);
      new Consequences(scope).of(decision, verdict, rulings.agent(question));
      if (wasStopped(question, verdict)) {
        engine.askAgain();
      }
    }
    DecisionMeters.decided(scope.realm().getName(), decision);
    return decision;
  }

  private void publish(Question question, Decision decision, AccessDecision verdict) {
    scope.publish(
        new AgentEvent.ActionDecided(
            scope.origin(question.caller()),
            question.agent(),
            decision.id(),
            question.action(),
            verdict));
  }

  /** What follows from a verdict may stop the agent, and then the rest must be asked anew. */
  private boolean wasStopped(Question question, AccessDecision verdict) {
    boolean harmless = verdict instanceof AccessDecision.Allow && verdict.notes().isEmpty();
    boolean before = verdict instanceof AccessDecision.Deny deny && deny.gate().equals(STATUS);
    if (harmless || before) {
      return false;
    }
    ClientModel client = scope.realm().getClientById(question.agent().value());
    return client == null || !client.isEnabled();
  }
}
