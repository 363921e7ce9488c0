package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.provider.Provider;

/**
 * One reason to trust an agent, or not: gathers evidence, and leaves the arithmetic to the core.
 *
 * <p>To add one, put into a jar in {@code providers/} a {@link TrustFactorFactory}, its line in
 * {@code META-INF/services}, and give it weight in the realm. A factor is asked in a session and
 * read-only transaction of its own, on a thread of its own, within a time limit: what it changes is
 * rolled back, and one that throws, takes too long or answers rubbish counts as not known, which
 * the score says. It sees what is committed, and is never on the path of a token.
 */
public interface TrustFactor extends Provider {

  /**
   * What speaks for and against the agent, as of {@link FactorQuestion#now()}; {@link
   * FactorEvidence#NONE} if nothing is known, which makes the score less sure, never better.
   */
  FactorEvidence gather(FactorQuestion question);

  /**
   * The same for several agents of one realm, fifty at most. Worth overriding where one query can
   * serve them all; an agent that is left out counts as failed.
   */
  default Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
    Map<AgentId, FactorEvidence> gathered = new LinkedHashMap<>();
    questions.forEach(question -> gathered.put(question.agent().id(), gather(question)));
    return gathered;
  }

  @Override
  default void close() {}
}
