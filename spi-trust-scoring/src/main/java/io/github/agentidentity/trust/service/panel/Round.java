package io.github.agentidentity.trust.service.panel;

import io.github.agentidentity.agent.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What all factors are asked: about some agents of one realm, as of one moment. */
public record Round(String realmId, List<Agent> agents, Instant now, Duration halfLife) {

  public Round {
    agents = List.copyOf(agents);
  }
}
