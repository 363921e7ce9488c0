package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessDecision.Deny;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyType;
import io.github.agentidentity.governance.RefusalPolicies;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the policies of the two types that watch refusals. */
public final class PoliciesOnRefusal implements RefusalPolicies {

  private final GovernanceScope scope;

  public PoliciesOnRefusal(GovernanceScope scope) {
    this.scope = scope;
  }

  @Override
  public AccessDecision consider(Agent agent, Purpose.Action action, Deny refusal) {
    Optional<PolicyType> type = watching(refusal.gate());
    if (type.isEmpty()) {
      return refusal;
    }
    RealmPolicies policies = RealmPolicies.inForce(scope, agent.id());
    if (policies.policies().isEmpty()) {
      return refusal;
    }
    Asked asked = asked(agent, action, refusal);
    PolicyOutcome outcome = ask(policies.policies(), type.get(), asked);
    List<GateNote> notes =
        Stream.concat(refusal.notes().stream(), outcome.notes().stream()).toList();
    return switch (outcome) {
      case PolicyOutcome.Asks asks ->
          new AccessDecision.Pending(
              refusal.gate(), Sentences.asks(asks.rule()), asks.rule().id(), notes);
      case PolicyOutcome.Through through -> with(refusal, notes);
      case PolicyOutcome.Blocked blocked -> with(refusal, notes);
      case PolicyOutcome.Suspends suspends -> with(refusal, notes);
    };
  }

  /** Which type is asked about refusals of a gate. */
  static Optional<PolicyType> watching(String gate) {
    return switch (gate) {
      case "grant" -> Optional.of(PolicyType.CAPABILITY_VIOLATION);
      case "status", "key" -> Optional.of(PolicyType.UNAUTHORIZED_ACCESS);
      default -> Optional.empty();
    };
  }

  static PolicyOutcome ask(PolicyList policies, PolicyType type, Asked asked) {
    return policies.ask(asked, policy -> policy.definition().type() == type);
  }

  private Asked asked(Agent agent, Purpose.Action action, Deny refusal) {
    return new Asked(
        agent,
        new Asked.What(PolicyPurpose.ACTION, action.name(), action.resource(), action.context()),
        refusal.reason(),
        new Asked.Moment(scope.now(), GovernanceSettings.POLICY_ZONE.in(scope.realm())),
        new LiveLookups(scope));
  }

  private static Deny with(Deny refusal, List<GateNote> notes) {
    return new Deny(
        refusal.gate(),
        refusal.reason(),
        refusal.error(),
        refusal.sentence(),
        refusal.rule(),
        notes);
  }
}
