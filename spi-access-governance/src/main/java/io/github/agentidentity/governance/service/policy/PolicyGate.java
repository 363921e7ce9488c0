package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks the policies. Reads them once for all questions that are asked at one moment. */
final class PolicyGate implements AgentGate {

  /** What was read for a standing; another standing is another moment of the database. */
  private record Reading(
      AgentStanding standing, RealmPolicies policies, Approvals approvals, Lookups lookups) {}

  private @Nullable Reading last;

  @Override
  public GateVerdict evaluate(AccessRequest request) {
    Reading reading = read(request);
    if (reading.policies().areNone()) {
      return GateVerdict.PASS;
    }
    return switch (request.purpose()) {
      case Purpose.Action action -> decide(request, reading, action);
      case Purpose.Token token -> decide(request, reading, token);
    };
  }

  @SuppressWarnings("ReferenceEquality") // an equal standing may be of another moment
  private Reading read(AccessRequest request) {
    Reading known = last;
    if (known != null && known.standing() == request.standing()) {
      return known;
    }
    GovernanceScope scope = scope(request);
    Reading read =
        new Reading(
            request.standing(),
            RealmPolicies.inForce(scope, request.standing().agent().id()),
            new Approvals(scope),
            new LiveLookups(scope));
    last = read;
    return read;
  }

  private static GateVerdict decide(AccessRequest request, Reading reading, Purpose.Action action) {
    var what =
        new Asked.What(PolicyPurpose.ACTION, action.name(), action.resource(), action.context());
    PolicyOutcome outcome = reading.policies().ask(asked(request, reading, what));
    Agent agent = request.standing().agent();
    if (outcome instanceof PolicyOutcome.Asks asks
        && reading.approvals().isApproved(agent, action)) {
      return new GateVerdict.Pass(asks.notes());
    }
    return verdict(outcome, outcome.notes());
  }

  /** Every capability must pass; a token without any is asked about once. */
  private static GateVerdict decide(AccessRequest request, Reading reading, Purpose.Token token) {
    Resource resource = token.resource() == null ? null : new Resource(null, token.resource());
    Set<String> capabilities =
        token.capabilities().isEmpty() ? Set.of("") : new TreeSet<>(token.capabilities());
    List<GateNote> notes = new ArrayList<>();
    for (String capability : capabilities) {
      var what = new Asked.What(PolicyPurpose.TOKEN, capability, resource, Map.of());
      PolicyOutcome outcome = reading.policies().ask(asked(request, reading, what));
      notes.addAll(outcome.notes());
      if (outcome instanceof PolicyOutcome.Asks asks) {
        Agent agent = request.standing().agent();
        // Without a capability it can only ask: an agent that could not would wait for ever.
        if (!capability.isEmpty() && !reading.approvals().isApproved(agent, capability, resource)) {
          String sentence = Sentences.asksForToken(asks.rule(), request.realm(), capability);
          return new GateVerdict.AskHuman(sentence, asks.rule().id(), notes);
        }
      } else if (!(outcome instanceof PolicyOutcome.Through)) {
        return verdict(outcome, notes);
      }
    }
    return new GateVerdict.Pass(notes);
  }

  private static Asked asked(AccessRequest request, Reading reading, Asked.What what) {
    return new Asked(
        request.standing().agent(),
        what,
        null,
        new Asked.Moment(request.now(), GovernanceSettings.POLICY_ZONE.in(scope(request).realm())),
        reading.lookups());
  }

  private static GateVerdict verdict(PolicyOutcome outcome, List<GateNote> notes) {
    return switch (outcome) {
      case PolicyOutcome.Through through -> new GateVerdict.Pass(notes);
      case PolicyOutcome.Blocked(AskedRule rule, List<GateNote> own) ->
          new GateVerdict.Refuse(
              "policy_blocked", "access_denied", Sentences.blocked(rule), rule.id(), notes);
      case PolicyOutcome.Suspends(AskedRule rule, List<GateNote> own) ->
          new GateVerdict.Refuse(
              "policy_suspended", "access_denied", Sentences.suspended(rule), rule.id(), notes);
      case PolicyOutcome.Asks(AskedRule rule, List<GateNote> own) ->
          new GateVerdict.AskHuman(Sentences.asks(rule), rule.id(), notes);
    };
  }

  private static GovernanceScope scope(AccessRequest request) {
    return new GovernanceScope(request.where().session(), request.realm());
  }
}
