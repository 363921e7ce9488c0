package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.governance.Decision;
import io.micrometer.core.instrument.Metrics;

/** Counters under the server's own metrics endpoint. Never labelled by agent: fleets are large. */
final class DecisionMeters {

  private DecisionMeters() {}

  static void decided(String realm, Decision decision) {
    String verdict = decision.ruling().verdict().name();
    Metrics.counter(
            "agent_governance_decisions",
            "realm",
            realm,
            "verdict",
            verdict,
            "reason",
            decision.ruling().reason())
        .increment();
    Metrics.timer("agent_governance_decision", "realm", realm, "verdict", verdict)
        .record(decision.latency());
  }
}
