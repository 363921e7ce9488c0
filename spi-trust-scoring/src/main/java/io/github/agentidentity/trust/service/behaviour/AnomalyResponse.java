package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a realm does about anomalies, besides telling people and policies. */
public final class AnomalyResponse {

  private static final String SECTION = "anomalies";

  /**
   * The severity from which on an anomaly suspends the agent; none does where it is not set. A word
   * that cannot be read means that every anomaly suspends: somebody wanted some to.
   */
  public static final RealmSetting<Optional<Risk>> SUSPENDS =
      RealmSetting.without(
              "agent-trust.anomaly-suspends", SECTION, severity(), Optional.<Risk>empty())
          .strictly("low");

  /** How long an anomaly that nobody has dealt with caps the score and is seen by policies. */
  public static final RealmSetting<Duration> STANDS =
      RealmSetting.of(
          "agent-trust.anomaly-stands", SECTION, SettingKind.duration("PT0S", "P366D"), "P1D");

  private AnomalyResponse() {}

  private static SettingKind<Optional<Risk>> severity() {
    return SettingKind.choice(
        List.of("low", "medium", "high", "critical"),
        Map.of(
            "low", Optional.of(Risk.LOW),
            "medium", Optional.of(Risk.MEDIUM),
            "high", Optional.of(Risk.HIGH),
            "critical", Optional.of(Risk.CRITICAL)));
  }
}
