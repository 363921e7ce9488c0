package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyType;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two lists of policies, and what each makes of a decision that was made. */
final class Replay {

  private static final String POLICY_GATE = "policy";

  private final ZoneId zone;
  private final PolicyList before;
  private final PolicyList after;
  private final boolean readsContext;

  Replay(GovernanceScope scope, PolicyList before, PolicyList after) {
    this.zone = GovernanceSettings.POLICY_ZONE.in(scope.realm());
    this.before = before;
    this.after = after;
    this.readsContext = before.readsContext() || after.readsContext();
  }

  /** How many policies a decision is shown to. */
  int policies() {
    return before.entries().size() + after.entries().size();
  }

  boolean readsContext() {
    return readsContext;
  }

  String was(Decision decision, Asked asked, @Nullable AgentDocument document) {
    return word(decision, asked, new RealmPolicies(document, before));
  }

  String wouldBe(Decision decision, Asked asked, @Nullable AgentDocument document) {
    return word(decision, asked, new RealmPolicies(document, after));
  }

  Asked question(Agent agent, Decision decision, Lookups lookups) {
    return new Asked(
        agent,
        new Asked.What(
            PolicyPurpose.ACTION,
            decision.action(),
            decision.resource(),
            context(decision.context())),
        decision.ruling().gate() == null ? null : decision.ruling().reason(),
        new Asked.Moment(decision.decidedAt(), zone),
        lookups);
  }

  private static String word(Decision decision, Asked asked, RealmPolicies policies) {
    String gate = decision.ruling().gate();
    boolean free = gate == null || gate.equals(POLICY_GATE);
    Optional<PolicyType> watching =
        free ? Optional.empty() : PoliciesOnRefusal.watching(String.valueOf(gate));
    PolicyOutcome outcome =
        watching
            .map(type -> PoliciesOnRefusal.ask(policies.policies(), type, asked))
            .orElseGet(() -> policies.ask(asked));
    String through = free ? "allow" : "refused";
    return switch (outcome) {
      case PolicyOutcome.Through passed -> passed.notes().isEmpty() ? through : through + "_alert";
      case PolicyOutcome.Blocked blocked -> watching.isPresent() ? through + "_alert" : "block";
      case PolicyOutcome.Asks asks -> "require_approval";
      case PolicyOutcome.Suspends suspends -> "suspend";
    };
  }

  private static Map<String, @Nullable Object> context(@Nullable String json) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    if (json == null) {
      return context;
    }
    try {
      Map<?, ?> members = Json.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
      members.forEach((name, value) -> context.put(String.valueOf(name), value));
      return context;
    } catch (IOException e) {
      throw new IllegalStateException("the context of a decision cannot be read", e);
    }
  }
}
