package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.governance.Declarations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a policy can ask about that the question itself does not say. */
interface Lookups {

  OptionalDouble trust(Agent agent);

  /** How many decisions about the agent there were in the time before. */
  long decisionsBefore(Agent agent, Instant now, Duration window);

  Set<String> declared(Agent agent, Declarations.Kind kind);

  /** The entry of the catalogue that an action falls under. */
  Optional<Capability> capability(String action);
}
