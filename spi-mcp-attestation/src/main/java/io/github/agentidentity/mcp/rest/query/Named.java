package io.github.agentidentity.mcp.rest.query;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is meant by a query parameter. */
public final class Named {

  /** What no agent has. */
  private static final AgentId NOBODY = new AgentId("-");

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private Named() {}

  /** By id, name or client id; what an agent said outlives it, and its id is all there is then. */
  public static @Nullable AgentId agent(EvidenceScope scope, @Nullable String words) {
    if (words == null) {
      return null;
    }
    if (!Searchable.is(words)) {
      return NOBODY;
    }
    return scope
        .agents()
        .find(scope.realm(), words)
        .map(Agent::id)
        .orElseGet(() -> ID.matcher(words).matches() ? new AgentId(words) : NOBODY);
  }
}
