package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyType;
import io.github.agentidentity.governance.service.condition.ConditionRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a policy makes sense as it is written, and what its author should know. */
final class PolicyChecks {

  private PolicyChecks() {}

  /** The policy, compiled; throws {@link AgentException.Invalid} where it makes no sense. */
  static CompiledPolicy compile(PolicyDefinition definition) {
    CompiledPolicy compiled = compiled(definition);
    if (definition.type() == PolicyType.UNAUTHORIZED_ACCESS
        && definition.effect() == PolicyEffect.REQUIRE_APPROVAL) {
      throw new AgentException.Invalid(
          "effect", "nobody can approve what an agent does that may not act at all");
    }
    Set<PolicyPurpose> purposes = definition.purposes();
    if (purposes.isEmpty()) {
      throw new AgentException.Invalid("purposes", "must be token, action or both");
    }
    if (!purposes.contains(PolicyPurpose.ACTION) && isForActionsOnly(compiled)) {
      throw new AgentException.Invalid(
          "purposes", "must have action: this policy can only be asked about actions");
    }
    return compiled;
  }

  static List<String> warnings(CompiledPolicy policy) {
    List<String> warnings = new ArrayList<>();
    PolicyDefinition definition = policy.definition();
    if (policy.condition() != null) {
      warnings.addAll(policy.condition().warnings());
    }
    if (definition.purposes().contains(PolicyPurpose.TOKEN) && policy.readsContext()) {
      warnings.add(
          "it reads the context, which tokens do not have: it is asked about actions only");
    }
    if (definition.effect() == PolicyEffect.ALLOW) {
      warnings.add("allow never lets pass what a gate refused; it only ends the list of policies");
    }
    return List.copyOf(warnings);
  }

  private static boolean isForActionsOnly(CompiledPolicy policy) {
    return policy.readsContext() || policy.definition().type().isAfterRefusal();
  }

  private static CompiledPolicy compiled(PolicyDefinition definition) {
    try {
      return CompiledPolicy.of(definition);
    } catch (ConditionRefused e) {
      throw new AgentException.Invalid(
          "condition", "line %d, column %d: %s".formatted(e.line(), e.column(), e.getMessage()));
    }
  }
}
