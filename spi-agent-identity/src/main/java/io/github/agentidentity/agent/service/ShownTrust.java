package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.TrustBandNames;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The trust in an agent as others see it, at this moment.
 *
 * @param score what counts
 * @param band the realm's word for it; null where no module has words
 * @param override whether an administrator said so
 */
public record ShownTrust(
    double score,
    double uncertainty,
    @Nullable String band,
    Instant at,
    boolean override,
    @Nullable String anomaly) {

  /** What is known, from the agent's row alone. */
  public static ShownTrust of(AgentTrust trust, KeycloakSession session, RealmModel realm) {
    Instant now = KeycloakClock.INSTANCE.instant();
    double score = trust.scoreAt(now);
    TrustBandNames bands = session.getProvider(TrustBandNames.class);
    AgentTrust.Ruling ruling = trust.override();
    AgentTrust.Anomaly anomaly = trust.anomalyAt(now);
    return new ShownTrust(
        score,
        trust.uncertainty(),
        bands == null ? null : bands.of(realm, score),
        trust.at(),
        ruling != null && now.isBefore(ruling.until()),
        anomaly == null ? null : anomaly.kind());
  }
}
