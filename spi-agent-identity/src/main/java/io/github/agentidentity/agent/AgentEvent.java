package io.github.agentidentity.agent;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Something happened to an agent. Published through {@code KeycloakSessionFactory.publish} in the
 * transaction of the change: a listener that throws undoes it.
 */
public sealed interface AgentEvent extends ProviderEvent {

  /** The session, realm and cause that all events share. */
  record Origin(KeycloakSession session, String realmId, Actor actor) {}

  Origin origin();

  AgentId agent();

  record AgentRegistered(Origin origin, Agent registered) implements AgentEvent {
    @Override
    public AgentId agent() {
      return registered.id();
    }
  }

  record AgentActivated(Origin origin, AgentId agent) implements AgentEvent {}

  record AgentSuspended(Origin origin, AgentId agent, @Nullable String reason)
      implements AgentEvent {}

  record AgentResumed(Origin origin, AgentId agent, @Nullable String reason)
      implements AgentEvent {}

  record AgentRevoked(Origin origin, AgentId agent, @Nullable String reason)
      implements AgentEvent {}

  record AgentRemoved(Origin origin, AgentId agent) implements AgentEvent {}

  /** The owner was deleted; the agent stands without one. */
  record OwnerLost(Origin origin, AgentId agent, AgentOwner owner) implements AgentEvent {}

  record KeyAdded(Origin origin, AgentId agent, String thumbprint) implements AgentEvent {}

  record KeyProved(Origin origin, AgentId agent, String thumbprint) implements AgentEvent {}

  record KeyRotated(Origin origin, AgentId agent, String thumbprint) implements AgentEvent {}

  record KeyRevoked(Origin origin, AgentId agent, String thumbprint) implements AgentEvent {}

  record CapabilityGranted(Origin origin, Grant grant) implements AgentEvent {
    @Override
    public AgentId agent() {
      return grant.agent();
    }
  }

  record CapabilityRevoked(Origin origin, AgentId agent, CapabilityName capability)
      implements AgentEvent {}

  /** A token was decided upon. After a refusal the transaction is rolled back. */
  record TokenDecided(
      Origin origin, AgentId agent, AccessRequest.Purpose.Token purpose, AccessDecision decision)
      implements AgentEvent {}

  /**
   * An action was decided upon, and its row is kept.
   *
   * @param decisionId the id of that row
   */
  record ActionDecided(
      Origin origin,
      AgentId agent,
      String decisionId,
      AccessRequest.Purpose.Action action,
      AccessDecision decision)
      implements AgentEvent {}

  /** How an action went, by the word of whoever did it. */
  record OutcomeReported(
      Origin origin, AgentId agent, String decisionId, String action, boolean success)
      implements AgentEvent {}

  /**
   * A refusal was noted against the agent.
   *
   * @param reason the machine word of the refusal
   */
  record ViolationNoted(
      Origin origin, AgentId agent, String violationId, String reason, Risk severity)
      implements AgentEvent {}
}
