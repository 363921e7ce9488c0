package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.Risk;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** What the realm does about anomalies, besides telling people and policies. */
record AnomalyResponse(RealmModel realm) {

  /** The severity from which on an anomaly suspends the agent; none does where it is not set. */
  static final String SUSPEND = "agent-trust.anomaly-suspends";

  /** How long policies see an anomaly that nobody has dealt with. */
  static final String STANDS = "agent-trust.anomaly-stands";

  static final Duration STANDARD = Duration.ofHours(24);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Logger LOG = Logger.getLogger(AnomalyResponse.class);

  /** A word that cannot be read means that every anomaly suspends: somebody wanted some to. */
  boolean suspends(Risk severity) {
    String word = realm.getAttribute(SUSPEND);
    if (word == null || word.isBlank()) {
      return false;
    }
    try {
      return severity.compareTo(Risk.valueOf(word.strip().toUpperCase(Locale.ROOT))) >= 0;
    } catch (IllegalArgumentException e) {
      LOG.warnf("Realm %s: %s is no severity, every anomaly suspends", realm.getName(), SUSPEND);
      return true;
    }
  }

  Duration stands() {
    String text = realm.getAttribute(STANDS);
    if (text == null || text.isBlank()) {
      return STANDARD;
    }
    try {
      Duration given = Duration.parse(text.strip());
      return given.isNegative() || given.compareTo(LONGEST) > 0 ? STANDARD : given;
    } catch (DateTimeException e) {
      LOG.warnf("Realm %s: %s is no duration", realm.getName(), STANDS);
      return STANDARD;
    }
  }
}
