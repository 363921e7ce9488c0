package io.github.agentidentity.trust.token.policy;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;

/** Makes the client-policy condition {@code agent-client}. */
public final class AgentClientConditionFactory
    extends AbstractClientPolicyConditionProviderFactory {

  static final String ID = "agent-client";
  static final String TYPES = "types";
  static final String OWNERS = "owners";
  static final String MIN_RISK = "min-risk";
  static final String ANY_RISK = "any";

  @Override
  public ClientPolicyConditionProvider<?> create(KeycloakSession session) {
    return new AgentClientCondition(session);
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "Applies to the clients of agents. Everything that is filled in must fit: one of the"
        + " types, one of the owners, and a capability of at least that risk.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    List<ProviderConfigProperty> properties = new ArrayList<>();
    addCommonConfigProperties(properties);
    properties.add(
        new ProviderConfigProperty(
            TYPES,
            "Types",
            "Types of agents, such as langchain; none stands for all.",
            ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
            null));
    properties.add(
        new ProviderConfigProperty(
            OWNERS,
            "Owners",
            "User names, or groups as group:/path; none stands for all.",
            ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
            null));
    properties.add(
        new ProviderConfigProperty(
            MIN_RISK,
            "Risk",
            "Agents that were granted a capability of at least this risk.",
            ProviderConfigProperty.LIST_TYPE,
            ANY_RISK,
            ANY_RISK,
            "low",
            "medium",
            "high",
            "critical"));
    return properties;
  }
}
