package io.github.agentidentity.aim.wire;

import io.micrometer.core.instrument.Metrics;

/** A counter under the server's own metrics endpoint. Never labelled by agent: fleets are large. */
final class AimMeters {

  private AimMeters() {}

  /**
   * A request of an AIM client was answered.
   *
   * @param status of HTTP: what AIM's clients are told, too
   */
  static void answered(String realm, String operation, int status) {
    Metrics.counter(
            "agent_identity_aim_requests",
            "realm",
            realm,
            "operation",
            operation,
            "status",
            Integer.toString(status))
        .increment();
  }
}
