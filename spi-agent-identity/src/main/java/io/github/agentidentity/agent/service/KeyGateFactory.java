package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.GateVerdict;
import org.keycloak.models.KeycloakSession;

/** A token needs a key of the agent that is valid at this moment, not only when it signed. */
public final class KeyGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return KeyGateFactory::evaluate;
  }

  static GateVerdict evaluate(AccessRequest request) {
    return switch (request.purpose()) {
      case AccessRequest.Purpose.Token token -> check(request);
      // Who decides about an action has proved the agent in its own way.
      case AccessRequest.Purpose.Action action -> GateVerdict.PASS;
    };
  }

  private static GateVerdict check(AccessRequest request) {
    AgentKey key = request.standing().key();
    if (key != null && key.isValidAt(request.now())) {
      return GateVerdict.PASS;
    }
    return new GateVerdict.Refuse(
        "key_invalid",
        "invalid_client",
        "the key has been revoked or has expired; use a valid one");
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public String getId() {
    return "key";
  }
}
