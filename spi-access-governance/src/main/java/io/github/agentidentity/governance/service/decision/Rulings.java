package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.ActionDecisions.Question;
import io.github.agentidentity.governance.ApprovalRequest.Subject.ForAction;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Decision.Ruling;
import io.github.agentidentity.governance.Fingerprint;
import io.github.agentidentity.governance.Verdict;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns what the gates say into what a decision says. For one batch. */
final class Rulings {

  /** A word for the answer to which nothing stands in the way. */
  static final String ALLOWED = "allowed";

  /** The word that a token which must wait is refused with, too. */
  static final String PENDING = "approval_pending";

  private final GovernanceScope scope;
  private final Map<AgentId, Optional<Agent>> agents = new HashMap<>();

  Rulings(GovernanceScope scope) {
    this.scope = scope;
  }

  /**
   * When the decision was made.
   *
   * @param start by {@link System#nanoTime}
   */
  record Stamp(String id, Instant now, long start) {}

  /** What the policies about refusals make of a refusal. */
  AccessDecision considered(Question question, AccessDecision verdict) {
    if (verdict instanceof AccessDecision.Allow allow) {
      // Most verdicts are these, and they bring the agent along.
      agents.putIfAbsent(question.agent(), Optional.of(allow.standing().agent()));
    }
    if (verdict instanceof AccessDecision.Deny deny && found(question).isPresent()) {
      return scope
          .governance()
          .refusalPolicies(scope.realm())
          .consider(agent(question), question.action(), deny);
    }
    return verdict;
  }

  /** An agent that is not there leaves no row: anybody could fill the table with its names. */
  boolean isKnown(Question question, AccessDecision verdict) {
    return verdict instanceof AccessDecision.Allow || found(question).isPresent();
  }

  /** The agent as it was when its first verdict was considered. */
  Agent agent(Question question) {
    return found(question)
        .orElseThrow(() -> new AgentException.NotFound("agent", question.agent().value()));
  }

  Decision decision(Question question, AccessDecision verdict, Stamp stamp) {
    KeptContext context = KeptContext.of(question.action().context());
    return new Decision(
        stamp.id(),
        question.agent(),
        question.action().name(),
        question.action().resource(),
        context.hash(),
        context.json(),
        ruling(question, verdict, context),
        question.caller(),
        stamp.now(),
        Duration.ofNanos(System.nanoTime() - stamp.start()),
        null);
  }

  private Ruling ruling(Question question, AccessDecision verdict, KeptContext context) {
    return switch (verdict) {
      case AccessDecision.Allow allow ->
          new Ruling(Verdict.ALLOW, null, null, ALLOWED, "nothing stands in the way", null);
      case AccessDecision.Deny deny ->
          new Ruling(Verdict.DENY, deny.gate(), deny.rule(), deny.reason(), deny.sentence(), null);
      case AccessDecision.Pending pending ->
          new Ruling(
              Verdict.PENDING,
              pending.gate(),
              pending.rule(),
              PENDING,
              pending.sentence(),
              approval(question, pending, context));
    };
  }

  private String approval(Question question, AccessDecision.Pending pending, KeptContext context) {
    Purpose.Action action = question.action();
    Resource resource = action.resource();
    var subject =
        new ForAction(
            action.name(),
            resource == null ? null : resource.type(),
            resource == null ? null : resource.id(),
            Fingerprint.of(question.agent(), action),
            context.json(),
            pending.rule());
    return scope
        .governance()
        .requests(scope.realm())
        .askForAction(agent(question), subject, pending.sentence(), question.caller())
        .id();
  }

  private Optional<Agent> found(Question question) {
    return agents.computeIfAbsent(
        question.agent(), id -> scope.agents().find(scope.realm(), id.value()));
  }
}
