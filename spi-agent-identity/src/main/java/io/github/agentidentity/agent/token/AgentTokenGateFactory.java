package io.github.agentidentity.agent.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

public final class AgentTokenGateFactory implements TokenPostProcessorFactory {

  @Override
  public TokenPostProcessor create(KeycloakSession session) {
    return new AgentTokenGate(session);
  }

  /** Before Keycloak's own. */
  @Override
  public int order() {
    return 100;
  }

  @Override
  public String getId() {
    return "agent-identity";
  }
}
