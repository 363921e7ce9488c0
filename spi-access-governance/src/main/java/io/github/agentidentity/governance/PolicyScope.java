package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Risk;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy is about: all of what is named here must be so; nothing named is everybody.
 *
 * @param agents ids or names
 * @param types of agents, in any case
 * @param owners ids of users and groups
 * @param trustBelow agents that are trusted less, among them those that were never scored
 * @param risks of the capability that the action needs; one that is not in the catalogue has every
 *     risk
 */
public record PolicyScope(
    Set<String> agents,
    Set<String> types,
    Set<String> owners,
    @Nullable Double trustBelow,
    Set<Risk> risks) {

  public static final PolicyScope ALL =
      new PolicyScope(Set.of(), Set.of(), Set.of(), null, Set.of());

  public PolicyScope {
    agents = Set.copyOf(agents);
    types = Set.copyOf(types);
    owners = Set.copyOf(owners);
    risks = Set.copyOf(risks);
  }
}
