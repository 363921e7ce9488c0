package io.github.agentidentity.trust.token.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.web.SelfServiceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** Finds the agents behind clients, by row: a marker on a client alone proves nothing. */
record PolicyAgents(KeycloakSession session) {

  /** Whether the client is one of an agent, or was made to look like one. */
  boolean isAgent(@Nullable ClientModel client) {
    return client != null && SelfServiceContext.isAgent(client);
  }

  Optional<Agent> find(@Nullable ClientModel client) {
    return client == null
        ? Optional.empty()
        : session
            .getProvider(AgentIdentityStore.class)
            .agents(session.getContext().getRealm())
            .find(new AgentId(client.getId()));
  }
}
