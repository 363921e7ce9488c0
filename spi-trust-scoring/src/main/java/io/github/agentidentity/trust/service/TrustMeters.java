package io.github.agentidentity.trust.service;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;

/** Meters under the server's own metrics endpoint. Never labelled by agent: fleets are large. */
public final class TrustMeters {

  private TrustMeters() {}

  /** An agent was scored, for that reason, with that result. */
  public static void computed(String realm, String reason, String result) {
    Metrics.counter("agent_trust_computations", "realm", realm, "reason", reason, "result", result)
        .increment();
  }

  /** A node has begun to score every agent of the realm, as it does once a day. */
  public static void night(String realm) {
    Metrics.counter("agent_trust_nights", "realm", realm).increment();
  }

  /** How long a batch of agents took. */
  public static void batch(Duration duration) {
    Metrics.timer("agent_trust_batches").record(duration);
  }

  /** A factor could not be asked about an agent. */
  public static void factorFailed(String factor) {
    Metrics.counter("agent_trust_factor_failures", "factor", factor).increment();
  }

  /** Something that an agent did was not counted, since too much was waiting already. */
  public static void dropped() {
    Metrics.counter("agent_trust_signals_dropped").increment();
  }
}
