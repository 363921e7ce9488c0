package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks things up in the database as it is now, each once: for one moment, never longer. */
final class LiveLookups implements Lookups {

  private record Counted(AgentId agent, Duration window) {}

  private record Said(AgentId agent, Declarations.Kind kind) {}

  private final GovernanceScope scope;
  private final Map<Counted, Long> counts = new HashMap<>();
  private final Map<Said, Set<String>> declared = new HashMap<>();
  private final Map<String, Optional<Capability>> capabilities = new HashMap<>();

  LiveLookups(GovernanceScope scope) {
    this.scope = scope;
  }

  @Override
  public OptionalDouble trust(Agent agent) {
    AgentTrust trust = agent.trust();
    return trust == null ? OptionalDouble.empty() : OptionalDouble.of(trust.scoreAt(scope.now()));
  }

  @Override
  public long decisionsBefore(Agent agent, Instant now, Duration window) {
    return counts.computeIfAbsent(
        new Counted(agent.id(), window),
        key ->
            scope
                .store()
                .decisions(scope.realm())
                .countSince(agent.id(), now.minus(window), TypeRule.MOST_COUNTED));
  }

  @Override
  public Set<String> declared(Agent agent, Declarations.Kind kind) {
    return declared.computeIfAbsent(
        new Said(agent.id(), kind),
        key ->
            scope.governance().declarations(scope.realm()).list(agent.id(), kind).stream()
                .map(Declarations.Declaration::name)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Optional<Capability> capability(String action) {
    return capabilities.computeIfAbsent(
        action,
        name ->
            Searchable.is(name)
                ? names(name).stream()
                    .map(known -> scope.agents().capability(scope.realm(), known))
                    .flatMap(Optional::stream)
                    .findFirst()
                : Optional.empty());
  }

  /** The action itself, and the spaces that it lies in, the nearest first. */
  private static List<String> names(String action) {
    List<String> names = new ArrayList<>();
    names.add(action);
    int colon = action.lastIndexOf(':');
    while (colon > 0 && names.size() <= 8) {
      names.add(action.substring(0, colon) + ":*");
      colon = action.lastIndexOf(':', colon - 1);
    }
    return names;
  }
}
