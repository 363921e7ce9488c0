package io.github.agentidentity.governance.service.incident;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.service.RealmSettings;
import java.time.Duration;

/**
 * When violations of one agent become an alert, and when they stop it.
 *
 * @param alertAfter how many within the window; 0 for never
 * @param suspendAfter how many within the window; 0 for never
 */
record Escalation(int alertAfter, int suspendAfter, Duration window) {

  /** Nothing changes beyond, so nobody counts further. */
  private static final int MOST = 1000;

  static Escalation of(RealmSettings settings) {
    return new Escalation(
        Math.min(settings.number("escalation.alert-after", 3), MOST),
        Math.min(settings.number("escalation.suspend-after", 0), MOST),
        settings.duration("escalation.window", Duration.ofHours(1)));
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
    int steps = 0;
    if (count >= alertAfter * 2) {
      steps++;
    }
    if (count >= alertAfter * 4) {
      steps++;
    }
    Risk[] ladder = Risk.values();
    return ladder[Math.min(of.ordinal() + steps, ladder.length - 1)];
  }
}
