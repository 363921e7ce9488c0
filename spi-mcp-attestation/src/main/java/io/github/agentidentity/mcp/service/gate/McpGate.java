package io.github.agentidentity.mcp.service.gate;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;

/** Lets agents use MCP servers as far as these are what was approved. */
final class McpGate implements AgentGate {

  @Override
  public GateVerdict evaluate(AccessRequest request) {
    EvidenceScope scope = new EvidenceScope(request.where().session(), request.realm());
    return switch (request.purpose()) {
      case Purpose.Token token -> new TokenGate(scope, request).evaluate(token);
      case Purpose.Action action -> new ActionGate(scope).evaluate(action);
    };
  }
}
