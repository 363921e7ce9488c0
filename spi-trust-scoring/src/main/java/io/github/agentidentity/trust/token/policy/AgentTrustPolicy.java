package io.github.agentidentity.trust.token.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.trust.service.policy.TrustRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.attribute.Attributes;
import org.keycloak.authorization.identity.Identity;
import org.keycloak.authorization.policy.evaluation.Evaluation;
import org.keycloak.authorization.policy.provider.PolicyProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

/**
 * Grants what agents ask for that are trusted enough: the agent whose token it is, and the one that
 * asks with the token of somebody else. Whoever is no agent is granted nothing here.
 */
final class AgentTrustPolicy implements PolicyProvider {

  private static final String ASKING_CLIENT = "kc.client.id";

  @Override
  public void evaluate(Evaluation evaluation) {
    Optional<TrustRule> rule = AgentTrustPolicyFactory.rule(evaluation.getPolicy().getConfig());
    List<Agent> agents = agents(evaluation);
    Instant now = KeycloakClock.INSTANCE.instant();
    boolean trusted =
        rule.isPresent()
            && !agents.isEmpty()
            && agents.stream().allMatch(agent -> rule.get().refusal(agent, now).isEmpty());
    if (trusted) {
      evaluation.grant();
    }
  }

  private static List<Agent> agents(Evaluation evaluation) {
    AuthorizationProvider authorization = evaluation.getAuthorizationProvider();
    List<Agent> agents = new ArrayList<>();
    asker(evaluation).ifPresent(agents::add);
    Identity identity = evaluation.getContext().getIdentity();
    UserModel user =
        authorization
            .getKeycloakSession()
            .users()
            .getUserById(authorization.getRealm(), identity.getId());
    String link = user == null ? null : user.getServiceAccountClientLink();
    if (link != null) {
      authorization
          .getKeycloakSession()
          .getProvider(AgentIdentityStore.class)
          .agents(authorization.getRealm())
          .find(new AgentId(link))
          .filter(agent -> !agents.contains(agent))
          .ifPresent(agents::add);
    }
    return agents;
  }

  private static Optional<Agent> asker(Evaluation evaluation) {
    AuthorizationProvider authorization = evaluation.getAuthorizationProvider();
    Attributes.Entry name = evaluation.getContext().getAttributes().getValue(ASKING_CLIENT);
    ClientModel client =
        name == null || name.isEmpty()
            ? null
            : authorization.getRealm().getClientByClientId(name.asString(0));
    return client == null
        ? Optional.empty()
        : authorization
            .getKeycloakSession()
            .getProvider(AgentOperations.class)
            .find(authorization.getRealm(), client.getId());
  }

  @Override
  public void close() {}
}
