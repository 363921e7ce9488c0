package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyScope;
import io.github.agentidentity.governance.PolicyType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy that always matches, to narrow in one way at a time. */
final class APolicy {

  private final String name;
  private final PolicyEffect effect;
  private PolicyType type = PolicyType.DATA_EXFILTRATION;
  private int order = 100;
  private PolicyScope scope = PolicyScope.ALL;
  private String condition;
  private Map<String, Object> parameters = Map.of("patterns", List.of("*"));
  private Set<PolicyPurpose> purposes = EnumSet.allOf(PolicyPurpose.class);

  private APolicy(String name, PolicyEffect effect) {
    this.name = name;
    this.effect = effect;
  }

  static APolicy that(PolicyEffect effect) {
    return new APolicy(effect.name(), effect);
  }

  APolicy of(PolicyType other, Map<String, Object> with) {
    type = other;
    parameters = with;
    return this;
  }

  APolicy order(int at) {
    order = at;
    return this;
  }

  APolicy scope(PolicyScope other) {
    scope = other;
    return this;
  }

  APolicy when(String text) {
    condition = text;
    return this;
  }

  APolicy only(PolicyPurpose purpose) {
    purposes = EnumSet.of(purpose);
    return this;
  }

  PolicyDefinition definition() {
    return new PolicyDefinition(
        name, null, type, order, true, scope, condition, parameters, effect, Risk.HIGH, purposes);
  }

  PolicyList.Entry entry() {
    return PolicyList.Entry.of(name, 1, PolicyChecks.compile(definition()));
  }

  static PolicyList list(APolicy... policies) {
    return new PolicyList(List.of(policies).stream().map(APolicy::entry).toList());
  }
}
