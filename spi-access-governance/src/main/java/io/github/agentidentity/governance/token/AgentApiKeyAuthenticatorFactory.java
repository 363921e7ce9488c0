package io.github.agentidentity.governance.token;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.RateLimiter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.AbstractClientAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The client authenticator {@code agent-api-key}: for agents that cannot sign. */
public final class AgentApiKeyAuthenticatorFactory extends AbstractClientAuthenticator {

  public static final String ID = "agent-api-key";

  private static final Requirement[] REQUIREMENTS = {Requirement.ALTERNATIVE, Requirement.DISABLED};
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

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return REQUIREMENTS.clone();
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }

  @Override
  public List<ProviderConfigProperty> getConfigPropertiesPerClient() {
    return List.of();
  }

  @Override
  public Map<String, Object> getAdapterConfiguration(KeycloakSession session, ClientModel client) {
    return Map.of();
  }

  /** Keycloak's own authenticator announces client secrets; twice would be wrong. */
  @Override
  public Set<String> getProtocolAuthenticatorMethods(String loginProtocol) {
    return Set.of();
  }
}
