package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.trust.EvidenceReading;
import java.time.Instant;
import java.util.List;

/** Reads documents of one kind. Stateless and thread-safe. */
public interface DocumentReader {

  /**
   * What the document says of the agent.
   *
   * @throws io.github.agentidentity.agent.AgentException.Invalid if it is not of the form it claims
   *     to have, or not about this agent
   */
  EvidenceReading read(Document document, About about);

  /** Whom the document is said to be about, and when it came in. */
  record About(Agent agent, List<AgentKey> keys, Instant now) {
    public About {
      keys = List.copyOf(keys);
    }
  }
}
