package io.github.agentidentity.governance.token;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.AgentClientAuthenticator;
import io.github.agentidentity.agent.web.RateLimiter;
import org.keycloak.Config;
import org.keycloak.authentication.ClientAuthenticationFlowContext;

/** The client authenticator {@code agent-api-key}: for agents that cannot sign. */
public final class AgentApiKeyAuthenticatorFactory extends AgentClientAuthenticator {

  public static final String ID = "agent-api-key";

  private static final int MOST_CALLERS = 10_000;

  private RateLimiter failures = new RateLimiter(KeycloakClock.INSTANCE, 20, MOST_CALLERS);

  @Override
  public void init(Config.Scope config) {
    failures =
        new RateLimiter(
            KeycloakClock.INSTANCE, config.getInt("failures-per-minute", 20), MOST_CALLERS);
  }

  @Override
  public void authenticateClient(ClientAuthenticationFlowContext context) {
    context.attempted();
    Presented.in(context)
        .ifPresent(presented -> new ApiKeyLogin(context, failures).with(presented));
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayType() {
    return "Agent API key";
  }

  @Override
  public String getHelpText() {
    return "Authenticates an AI agent by an API key, where the realm allows that";
  }
}
