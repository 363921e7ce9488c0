package io.github.agentidentity.trust.token.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.trust.service.policy.TrustRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Asks for a trust score whenever an agent asks for a token, in any grant. A threshold that admins
 * tune in the console; the gates hold where no policy does.
 */
final class AgentTrustScoreExecutor
    implements ClientPolicyExecutorProvider<AgentTrustScoreExecutor.Configuration> {

  private final KeycloakSession session;
  private Configuration configuration = new Configuration();

  AgentTrustScoreExecutor(KeycloakSession session) {
    this.session = session;
  }

  /** As the profile of the realm has it. */
  public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation {

    @JsonProperty(AgentTrustScoreExecutorFactory.MIN_SCORE)
    private @Nullable Double minScore;

    @JsonProperty(AgentTrustScoreExecutorFactory.MAX_UNCERTAINTY)
    private @Nullable Double maxUncertainty;

    @Override
    public boolean validateConfig() {
      return TrustRule.isPercent(leastScore()) && TrustRule.isPercent(mostUncertainty());
    }

    private double leastScore() {
      return minScore == null ? AgentTrustScoreExecutorFactory.STANDARD_MIN_SCORE : minScore;
    }

    private double mostUncertainty() {
      return maxUncertainty == null
          ? AgentTrustScoreExecutorFactory.STANDARD_MAX_UNCERTAINTY
          : maxUncertainty;
    }
  }

  @Override
  public void setupConfiguration(@Nullable Configuration given) {
    configuration = given == null ? new Configuration() : given;
  }

  @Override
  public Class<Configuration> getExecutorConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public String getProviderId() {
    return AgentTrustScoreExecutorFactory.ID;
  }

  @Override
  public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
    switch (context.getEvent()) {
      case SERVICE_ACCOUNT_TOKEN_REQUEST,
          TOKEN_EXCHANGE_REQUEST,
          TOKEN_REQUEST,
          TOKEN_REFRESH,
          JWT_AUTHORIZATION_GRANT,
          DEVICE_TOKEN_REQUEST,
          BACKCHANNEL_TOKEN_REQUEST,
          RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST ->
          requireTrust();
      default -> {
        // No token is issued.
      }
    }
  }

  private void requireTrust() throws ClientPolicyException {
    PolicyAgents agents = new PolicyAgents(session);
    if (!agents.isAgent(session.getContext().getClient())) {
      return;
    }
    Optional<Agent> agent = agents.find(session.getContext().getClient());
    if (agent.isEmpty() || !configuration.validateConfig()) {
      throw refused("the trust of the agent cannot be told");
    }
    TrustRule rule = new TrustRule(configuration.leastScore(), configuration.mostUncertainty());
    Optional<String> reason = rule.refusal(agent.get(), KeycloakClock.INSTANCE.instant());
    if (reason.isPresent()) {
      throw refused(reason.get());
    }
  }

  private static ClientPolicyException refused(String reason) {
    return new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, reason);
  }
}
