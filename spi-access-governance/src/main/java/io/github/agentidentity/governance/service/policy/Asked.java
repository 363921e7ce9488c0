package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.PolicyPurpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question to the policies.
 *
 * @param refusal the machine word of a refusal that is asked about, null while nothing is refused
 */
record Asked(Agent agent, What what, @Nullable String refusal, Moment moment, Lookups lookups) {

  /** What the agent wants. */
  record What(
      PolicyPurpose purpose,
      String action,
      @Nullable Resource resource,
      Map<String, @Nullable Object> context) {}

  /** When, and where the clock hangs that policies read. */
  record Moment(Instant now, ZoneId zone) {}

  OptionalDouble trust() {
    return lookups.trust(agent);
  }

  /** Whether the agent is trusted less; one that was never scored is. */
  boolean isTrustedLessThan(double threshold) {
    OptionalDouble trust = trust();
    return trust.isEmpty() || !(trust.getAsDouble() >= threshold);
  }

  long decisionsIn(Duration window) {
    return lookups.decisionsBefore(agent, moment.now(), window);
  }

  Set<String> declared(Declarations.Kind kind) {
    return lookups.declared(agent, kind);
  }

  Optional<Capability> capability() {
    return lookups.capability(what.action());
  }

  Optional<Risk> risk() {
    return capability().map(Capability::risk);
  }
}
