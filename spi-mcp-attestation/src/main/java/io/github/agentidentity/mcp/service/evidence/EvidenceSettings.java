package io.github.agentidentity.mcp.service.evidence;

import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import io.github.agentidentity.mcp.DriftPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The realm attributes {@code mcp.*} about evidence. What cannot be read counts as the strictest of
 * its kind: a slip of the pen must not let anybody pass.
 */
public final class EvidenceSettings {

  private static final String SECTION = "evidence";
  private static final int MOST_OWNERS = 1_000;

  /** How long an attestation says anything. */
  public static final RealmSetting<Duration> ATTESTATION_LIFE =
      RealmSetting.of(
              "mcp.attestation-life", SECTION, SettingKind.duration("PT1S", "P366D"), "P30D")
          .strictly("PT1H");

  /** How many owners must contradict what is pinned before the server is cut off. */
  public static final RealmSetting<Integer> CONFLICTING_OWNERS =
      RealmSetting.of("mcp.conflicting-owners", SECTION, SettingKind.whole(1, MOST_OWNERS), "2")
          .strictly("1");

  /**
   * How much the words of these owners must weigh together: as much as that of one owner who is
   * trusted in full, usually.
   */
  public static final RealmSetting<Double> CONFLICTING_WEIGHT =
      RealmSetting.of("mcp.conflicting-weight", SECTION, SettingKind.number(MOST_OWNERS), "1")
          .strictly("0");

  /** The confidence that a server needs before agents may use it. */
  public static final RealmSetting<Double> MIN_CONFIDENCE =
      RealmSetting.of("mcp.min-confidence", SECTION, SettingKind.number(1), "0").strictly("1");

  /** Whether a server must have proved its key before agents may use it. */
  public static final RealmSetting<Boolean> REQUIRE_VERIFIED =
      RealmSetting.of("mcp.require-verified", SECTION, SettingKind.flag(), "false")
          .strictly("true");

  /** What follows from drift where nothing else is ruled for the server. */
  public static final RealmSetting<DriftPolicy> DRIFT_POLICY =
      RealmSetting.of(
          "mcp.drift-policy",
          SECTION,
          SettingKind.choice(
              List.of("alert", "reduce", "quarantine"),
              Map.of(
                  "alert", DriftPolicy.ALERT,
                  "reduce", DriftPolicy.REDUCE,
                  "quarantine", DriftPolicy.QUARANTINE)),
          "quarantine");

  /** Whether people are told of connections that were not declared. */
  public static final RealmSetting<Boolean> CONNECTION_DRIFT =
      RealmSetting.of(
          "mcp.connection-drift",
          SECTION,
          SettingKind.choice(List.of("alert", "off"), Map.of("alert", true, "off", false)),
          "alert");

  private EvidenceSettings() {}
}
