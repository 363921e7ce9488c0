package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.RealmModel;

/**
 * What is said against a server: how many owners saw another surface than the pinned one, and what
 * their words weigh together. Names alone prove nothing: what an agent calls a capability need not
 * be the name of a tool.
 */
record Contradiction(long owners, double weight) {

  static Contradiction of(McpServer server, Collection<Voice> voices, Instant now) {
    List<Voice> against =
        voices.stream()
            .filter(voice -> voice.surface() != null)
            .filter(voice -> voice.about(server.pin(), now) == Finding.CONFLICTING)
            .toList();
    double weight =
        against.stream().mapToDouble(voice -> voice.weight() * voice.freshness(now)).sum();
    return new Contradiction(against.size(), weight);
  }

  /**
   * Whether the server is to be cut off for it. One registered agent must not be able to do that to
   * everybody else, whatever it says.
   */
  boolean isEnough(RealmModel realm) {
    return owners >= EvidenceSettings.CONFLICTING_OWNERS.in(realm)
        && weight >= EvidenceSettings.CONFLICTING_WEIGHT.in(realm);
  }

  /** For people who have to judge it. */
  String sentence(RealmModel realm) {
    return String.format(
        Locale.ROOT,
        "%d of %d owners that it takes contradict, with a weight of %.2f of %.2f",
        owners,
        EvidenceSettings.CONFLICTING_OWNERS.in(realm),
        weight,
        EvidenceSettings.CONFLICTING_WEIGHT.in(realm));
  }
}
