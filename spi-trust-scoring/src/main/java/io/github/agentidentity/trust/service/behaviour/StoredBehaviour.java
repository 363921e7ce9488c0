package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.trust.BehaviourStore.Row;
import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a row says of an agent; what another release wrote says nothing, and is learnt anew. */
final class StoredBehaviour {

  private static final Logger LOG = Logger.getLogger(StoredBehaviour.class);

  private StoredBehaviour() {}

  static Optional<AgentBehaviour> of(Row row) {
    try {
      return Optional.of(AgentBehaviour.of(row.state()));
    } catch (IllegalArgumentException e) {
      LOG.warnf(
          "The behaviour of agent %s cannot be read and is learnt anew: %s",
          row.summary().agent().value(), e.getMessage());
      return Optional.empty();
    }
  }
}
