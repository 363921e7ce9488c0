package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import org.keycloak.models.KeycloakSession;

/** Contributes the policies of the realm to the engine. */
public final class PolicyGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return new PolicyGate();
  }

  /** After status, key and grant: a policy only narrows what those let pass. */
  @Override
  public int order() {
    return 500;
  }

  @Override
  public String getId() {
    return "policy";
  }
}
