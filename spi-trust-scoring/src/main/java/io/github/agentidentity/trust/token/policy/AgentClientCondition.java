package io.github.agentidentity.trust.token.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Risk;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/** Whether a request is about the client of an agent, perhaps of certain agents only. */
final class AgentClientCondition
    extends AbstractClientPolicyConditionProvider<AgentClientCondition.Configuration> {

  AgentClientCondition(KeycloakSession session) {
    super(session);
  }

  /** As the policy of the realm has it. */
  public static final class Configuration extends ClientPolicyConditionConfigurationRepresentation {

    @JsonProperty(AgentClientConditionFactory.TYPES)
    private @Nullable List<String> types;

    @JsonProperty(AgentClientConditionFactory.OWNERS)
    private @Nullable List<String> owners;

    @JsonProperty(AgentClientConditionFactory.MIN_RISK)
    private @Nullable String minRisk;
  }

  @Override
  public Class<Configuration> getConditionConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public String getProviderId() {
    return AgentClientConditionFactory.ID;
  }

  @Override
  public ClientPolicyVote applyPolicy(ClientPolicyContext context) {
    ClientModel client =
        context instanceof ClientModelContext about
            ? about.getClient()
            : session.getContext().getClient();
    if (client == null) {
      return ClientPolicyVote.ABSTAIN;
    }
    if (!new PolicyAgents(session).isAgent(client)) {
      return ClientPolicyVote.NO;
    }
    Optional<Agent> agent = new PolicyAgents(session).find(client);
    return agent.filter(this::fits).isPresent() ? ClientPolicyVote.YES : ClientPolicyVote.NO;
  }

  private boolean fits(Agent agent) {
    AgentTraits traits = new AgentTraits(session, agent);
    return isEmptyOr(configuration.types, traits::isOfType)
        && isEmptyOr(configuration.owners, traits::isOwnedBy)
        && hasRisk(traits);
  }

  /** A word that is no risk narrows nothing: the policy applies rather to too many. */
  private boolean hasRisk(AgentTraits traits) {
    String wanted = configuration.minRisk == null ? "" : configuration.minRisk;
    return Arrays.stream(Risk.values())
        .filter(risk -> risk.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .map(traits::holds)
        .orElse(true);
  }

  private static boolean isEmptyOr(@Nullable List<String> words, Predicate<String> fits) {
    return words == null || words.isEmpty() || words.stream().anyMatch(fits);
  }
}
