package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.mcp.Attestation;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Counters under the server's own metrics endpoint. Never labelled by server or agent. */
final class AttestationMeters {

  private AttestationMeters() {}

  /** An attestation was taken, by what it found. */
  static void taken(String realm, Attestation attestation) {
    Metrics.counter(
            "agent_identity_mcp_attestations",
            "realm",
            realm,
            "form",
            attestation.evidence().form().name().toLowerCase(Locale.ROOT),
            "finding",
            attestation.effect().finding().name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
