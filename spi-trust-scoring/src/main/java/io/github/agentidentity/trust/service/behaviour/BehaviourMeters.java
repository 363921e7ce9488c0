package io.github.agentidentity.trust.service.behaviour;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;

/** Meters under the server's own metrics endpoint. Never labelled by agent: fleets are large. */
final class BehaviourMeters {

  private BehaviourMeters() {}

  /** So many observations were learnt from. */
  static void observed(int observations) {
    Metrics.counter("agent_behaviour_observations").increment(observations);
  }

  /** So many were lost, since too much was waiting or the agents could not be written. */
  static void dropped(int observations) {
    Metrics.counter("agent_behaviour_dropped").increment(observations);
  }

  static void anomaly(String realm, String kind, boolean alerted) {
    Metrics.counter(
            "agent_behaviour_anomalies",
            "realm",
            realm,
            "kind",
            kind,
            "alerted",
            Boolean.toString(alerted))
        .increment();
  }

  /** How long a batch of agents took. */
  static void batch(Duration duration) {
    Metrics.timer("agent_behaviour_batches").record(duration);
  }

  /** Another node had written in between. */
  static void outrun() {
    Metrics.counter("agent_behaviour_conflicts").increment();
  }
}
