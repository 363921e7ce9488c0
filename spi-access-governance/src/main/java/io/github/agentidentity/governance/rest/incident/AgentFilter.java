package io.github.agentidentity.governance.rest.incident;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.jspecify.annotations.Nullable;

/** Which agent a list is narrowed to. */
final class AgentFilter {

  private static final int LONGEST_ID = 36;

  /** What no agent has. */
  private static final AgentId NOBODY = new AgentId("-");

  private AgentFilter() {}

  /** By id, name or client id; incidents outlive their agent, whose id is all there is then. */
  static @Nullable AgentId of(@Nullable String words, GovernanceScope scope) {
    if (words == null) {
      return null;
    }
    return scope
        .agents()
        .find(scope.realm(), words)
        .map(Agent::id)
        .orElseGet(() -> looksLikeId(words) ? new AgentId(words) : NOBODY);
  }

  private static boolean looksLikeId(String words) {
    return words.matches("[0-9a-f-]{" + LONGEST_ID + "}");
  }
}
