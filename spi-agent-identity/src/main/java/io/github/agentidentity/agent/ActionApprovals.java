package io.github.agentidentity.agent;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * What people let pass without a grant. Present only where a module asks people; {@code
 * session.getProvider(ActionApprovals.class)} gives null elsewhere.
 */
public interface ActionApprovals extends Provider {

  /** Whether a person let exactly this action of the agent pass, and the answer still holds. */
  boolean isApproved(RealmModel realm, AgentId agent, Purpose.Action action);

  @Override
  default void close() {}
}
