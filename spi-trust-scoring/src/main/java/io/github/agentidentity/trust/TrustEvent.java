package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentEvent.Origin;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderEvent;

/**
 * Something happened to the trust in an agent. Published through {@code
 * KeycloakSessionFactory.publish} in the transaction of the change: a listener that throws undoes
 * it.
 */
public sealed interface TrustEvent extends ProviderEvent {

  Origin origin();

  AgentId agent();

  /**
   * The score that counts is another.
   *
   * @param previous the score of before, or null for the first
   * @param score between 0 and 1
   * @param band the realm's word for it
   * @param reason what it was computed for
   */
  record TrustChanged(
      Origin origin,
      AgentId agent,
      @Nullable Double previous,
      double score,
      String band,
      String reason)
      implements TrustEvent {}

  /**
   * There is new evidence, or some is gone: the agent is scored anew, soon after the transaction is
   * committed.
   *
   * @param factor the id of the factor that will see it
   * @param what for the history, such as {@code scorecard uploaded}
   */
  record EvidenceChanged(Origin origin, AgentId agent, String factor, String what)
      implements TrustEvent {}

  /**
   * The agent behaves unlike itself or its like. It is scored anew, soon after the transaction is
   * committed.
   *
   * @param kind a word for machines, such as {@code burst}
   * @param sentence what was seen, for people
   * @param features what drove it, by name
   */
  record AnomalyFound(
      Origin origin,
      AgentId agent,
      String kind,
      Risk severity,
      String sentence,
      Map<String, Double> features)
      implements TrustEvent {

    public AnomalyFound {
      features = Map.copyOf(features);
    }
  }
}
