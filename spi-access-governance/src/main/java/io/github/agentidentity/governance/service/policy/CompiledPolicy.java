package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyScope;
import io.github.agentidentity.governance.service.condition.Condition;
import io.github.agentidentity.governance.service.condition.ConditionRefused;
import io.github.agentidentity.governance.service.condition.Truth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy, ready to be asked. Holds nothing of any request, so that threads share it. */
record CompiledPolicy(PolicyDefinition definition, TypeRule rule, @Nullable Condition condition) {

  /**
   * Compiles it.
   *
   * @throws io.github.agentidentity.agent.AgentException.Invalid for wrong parameters
   * @throws io.github.agentidentity.governance.service.condition.ConditionRefused for a text that
   *     is no condition
   */
  static CompiledPolicy of(PolicyDefinition definition) {
    String condition = definition.condition();
    return new CompiledPolicy(
        definition,
        TypeRule.of(definition.type(), definition.parameters()),
        condition == null ? null : Condition.of(condition));
  }

  /**
   * Compiles what a row says. One that an older version wrote and this one cannot read is a policy
   * of which nothing can be told.
   */
  static CompiledPolicy ofRow(PolicyDefinition definition) {
    try {
      return of(definition);
    } catch (AgentException.Invalid | ConditionRefused e) {
      return new CompiledPolicy(
          definition, asked -> new Truth.Failed("it cannot be read any more"), null);
    }
  }

  /** Whether it can only be asked about actions. */
  boolean readsContext() {
    return rule.readsContext() || (condition != null && condition.readsContext());
  }

  boolean isAskedFor(PolicyPurpose purpose) {
    return definition.purposes().contains(purpose)
        && !(purpose == PolicyPurpose.TOKEN && readsContext());
  }

  /**
   * Whether it matches. What cannot be told counts against the agent: it matches, unless matching
   * would let the agent off.
   */
  boolean matches(Asked asked) {
    if (!isAskedFor(asked.what().purpose()) || !isInScope(asked)) {
      return false;
    }
    return holds(rule.matches(asked))
        && (condition == null || holds(condition.ask(new FactsOf(asked))));
  }

  private boolean holds(Truth truth) {
    return switch (truth) {
      case Truth.Told told -> told.holds();
      case Truth.Failed failed -> definition.effect() != PolicyEffect.ALLOW;
    };
  }

  private boolean isInScope(Asked asked) {
    PolicyScope scope = definition.scope();
    return isAbout(scope, asked.agent())
        && (scope.trustBelow() == null || asked.isTrustedLessThan(scope.trustBelow()))
        && (scope.risks().isEmpty()
            || asked.risk().map(risk -> scope.risks().contains(risk)).orElse(true));
  }

  private static boolean isAbout(PolicyScope scope, Agent agent) {
    AgentOwner owner = agent.owner();
    return (scope.agents().isEmpty() || isNamed(scope.agents(), agent))
        && (scope.types().isEmpty() || hasIgnoringCase(scope.types(), agent.profile().type()))
        && (scope.owners().isEmpty() || (owner != null && scope.owners().contains(owner.id())));
  }

  private static boolean isNamed(Set<String> agents, Agent agent) {
    return agents.contains(agent.id().value()) || agents.contains(agent.name().value());
  }

  private static boolean hasIgnoringCase(Set<String> types, @Nullable String type) {
    return type != null && types.stream().anyMatch(type::equalsIgnoreCase);
  }
}
