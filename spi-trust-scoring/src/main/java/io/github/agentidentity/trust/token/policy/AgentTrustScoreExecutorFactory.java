package io.github.agentidentity.trust.token.policy;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Makes the client-policy executor {@code agent-trust-score}. */
public final class AgentTrustScoreExecutorFactory implements ClientPolicyExecutorProviderFactory {

  static final String ID = "agent-trust-score";
  static final String MIN_SCORE = "min-score";
  static final String MAX_UNCERTAINTY = "max-uncertainty";
  static final int STANDARD_MIN_SCORE = 50;
  static final int STANDARD_MAX_UNCERTAINTY = 100;

  @Override
  public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
    return new AgentTrustScoreExecutor(session);
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Refuses tokens to agents whose trust score is too low or too uncertain. An agent that"
        + " was never scored is below every score; clients that are no agents are not"
        + " asked.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of(
        new ProviderConfigProperty(
            MIN_SCORE,
            "Minimum score",
            "The lowest trust score with which an agent gets a token, between 0 and 100.",
            ProviderConfigProperty.INTEGER_TYPE,
            STANDARD_MIN_SCORE),
        new ProviderConfigProperty(
            MAX_UNCERTAINTY,
            "Maximum uncertainty",
            "The highest uncertainty with which an agent gets a token, between 0 and 100; 100 asks"
                + " for nothing.",
            ProviderConfigProperty.INTEGER_TYPE,
            STANDARD_MAX_UNCERTAINTY));
  }
}
