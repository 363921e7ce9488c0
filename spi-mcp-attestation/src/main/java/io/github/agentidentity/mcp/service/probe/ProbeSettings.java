package io.github.agentidentity.mcp.service.probe;

import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import java.time.Duration;
import java.time.Instant;

/** How often servers are visited. */
public final class ProbeSettings {

  public static final RealmSetting<Duration> INTERVAL =
      RealmSetting.of(
          "mcp.probe-interval", "servers", SettingKind.duration("PT1M", "P1D"), "PT15M");

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 12;

  private ProbeSettings() {}

  /** After n failures in a row 2ⁿ intervals, a day at most. */
  static Instant next(Instant now, Duration interval, int failures) {
    Duration wait = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
