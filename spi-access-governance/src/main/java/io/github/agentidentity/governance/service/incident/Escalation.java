package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.service.GovernanceSettings;
import java.time.Duration;
import org.keycloak.models.RealmModel;

/**
 * When violations of one agent become an alert, and when they stop it.
 *
 * @param alertAfter how many within the window; 0 for never
 * @param suspendAfter how many within the window; 0 for never
 */
record Escalation(int alertAfter, int suspendAfter, Duration window) {

  static Escalation of(RealmModel realm) {
    return new Escalation(
        GovernanceSettings.ALERT_AFTER.in(realm),
        GovernanceSettings.SUSPEND_AFTER.in(realm),
        GovernanceSettings.ESCALATION_WINDOW.in(realm));
  }

  /** How far it is worth counting: the severity rises twice. */
  int countUpTo() {
    return Math.max(alertAfter * 4, suspendAfter);
  }

  boolean alerts(int count) {
    return alertAfter > 0 && count >= alertAfter;
  }

  boolean suspends(int count) {
    return suspendAfter > 0 && count >= suspendAfter;
  }

  /** One step up at twice the number, another at four times. */
  Risk severity(Risk of, int count) {
    Risk first = count >= alertAfter * 2 ? above(of) : of;
    return count >= alertAfter * 4 ? above(first) : first;
  }

  private static Risk above(Risk risk) {
    return switch (risk) {
      case LOW -> Risk.MEDIUM;
      case MEDIUM -> Risk.HIGH;
      case HIGH, CRITICAL -> Risk.CRITICAL;
    };
  }
}
