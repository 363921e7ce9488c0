package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Scores agents, for other modules and our own edges. What it computes it writes in transactions of
 * its own, seeing what is committed.
 */
public interface TrustScoring extends Provider {

  /** How the realm scores. */
  TrustSettings settings(RealmModel realm);

  /**
   * Scores the agent now and adds that to its history, whatever comes out.
   *
   * @return the new entry; empty if the agent is gone, or the realm is switched off
   */
  Optional<TrustRecord> recalculate(RealmModel realm, AgentId agent, Actor actor);

  /** Scores the agent soon, together with whatever else happens to it until then. */
  void recalculateSoon(RealmModel realm, AgentId agent, String what);

  @Override
  default void close() {}
}
