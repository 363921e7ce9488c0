package io.github.agentidentity.agent.service.gates;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.GateVerdict;
import org.keycloak.models.KeycloakSession;

/** Only ACTIVE agents pass. */
public final class StatusGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return StatusGateFactory::evaluate;
  }

  static GateVerdict evaluate(AccessRequest request) {
    AgentStatus status = request.standing().agent().status();
    return switch (status) {
      case ACTIVE -> GateVerdict.PASS;
      case PENDING -> refuse("agent_pending", "prove a key of it first, by a challenge or a proof");
      case SUSPENDED -> refuse("agent_suspended", "an administrator has suspended it");
      case REVOKED -> refuse("agent_revoked", "it was revoked for good; register a new one");
    };
  }

  private static GateVerdict refuse(String reason, String why) {
    return new GateVerdict.Refuse(reason, "unauthorized_client", "this agent may not act: " + why);
  }

  @Override
  public int order() {
    return 1000;
  }

  @Override
  public String getId() {
    return "status";
  }
}
