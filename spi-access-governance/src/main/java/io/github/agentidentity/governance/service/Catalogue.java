package io.github.agentidentity.governance.service;

import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Searchable;
import java.util.Optional;

/** Which entry of the realm's catalogue an action belongs to. */
public record Catalogue(GovernanceScope scope) {

  /** By name or alias, else by the nearest space that holds it, such as {@code tools:*}. */
  public Optional<Capability> entryOf(String action) {
    if (!Searchable.is(action)) {
      return Optional.empty();
    }
    Optional<Capability> named = find(action);
    int end = action.lastIndexOf(':');
    while (named.isEmpty() && end > 0) {
      named = find(action.substring(0, end) + ":*");
      end = action.lastIndexOf(':', end - 1);
    }
    return named;
  }

  private Optional<Capability> find(String nameOrAlias) {
    return scope.agents().capability(scope.realm(), nameOrAlias);
  }
}
