package io.github.agentidentity.governance.service;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.RealmSettingsFactory;
import io.github.agentidentity.agent.settings.SettingKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The realm attributes {@code agent-governance.*}. */
public final class GovernanceSettings extends RealmSettingsFactory {

  private static final String PREFIX = "agent-governance.";
  private static final String APPROVALS = "approvals";
  private static final String DECISIONS = "decisions";
  private static final String ALERTS = "alerts";

  /** Nothing changes beyond, so nobody counts further. */
  private static final int MOST_VIOLATIONS = 1000;

  /** How long a request waits for an answer. */
  public static final RealmSetting<Duration> REQUEST_TTL = span(APPROVALS, "request-ttl", "P7D");

  /** How long an approved action passes. */
  public static final RealmSetting<Duration> APPROVAL_TTL = span(APPROVALS, "approval-ttl", "PT1H");

  /** How long decisions are kept, and what came of them. */
  public static final RealmSetting<Duration> DECISION_RETENTION =
      span(DECISIONS, "decision-retention", "P184D");

  /** The zone of {@code time.hour} and {@code time.dayOfWeek} in policies. */
  public static final RealmSetting<ZoneId> POLICY_ZONE =
      RealmSetting.of(PREFIX + "policy-zone", DECISIONS, SettingKind.zone(), "UTC");

  /** Whether agents may come with API keys. */
  public static final RealmSetting<Boolean> API_KEYS =
      RealmSetting.of(PREFIX + "api-keys", "api-keys", SettingKind.flag(), "false");

  /** How many violations raise an alert; 0 for never. */
  public static final RealmSetting<Integer> ALERT_AFTER = violations("alert-after", "3");

  /** How many violations suspend; 0 for never. */
  public static final RealmSetting<Integer> SUSPEND_AFTER = violations("suspend-after", "0");

  /** The time in which violations are counted. */
  public static final RealmSetting<Duration> ESCALATION_WINDOW =
      span(ALERTS, "escalation.window", "PT1H");

  /** How long before its end people are told of a key or grant. */
  public static final RealmSetting<Duration> EXPIRY_WARNING = span(ALERTS, "expiry-warning", "P7D");

  /** How long an agent is not heard of until people are told. */
  public static final RealmSetting<Duration> AGENT_SILENT_AFTER =
      span(ALERTS, "agent-silent-after", "P30D");

  /** The score below which people are told of an agent. */
  public static final RealmSetting<Double> LOW_TRUST =
      RealmSetting.of(PREFIX + "low-trust", ALERTS, SettingKind.number(1), "0.4");

  public GovernanceSettings() {
    super("governance", declared());
  }

  /** The realm role that approvers of that risk need beside the usual one; empty for none. */
  public static RealmSetting<String> approvers(Risk risk) {
    String name = PREFIX + "approvers." + risk.name().toLowerCase(Locale.ROOT);
    return RealmSetting.without(name, APPROVALS, SettingKind.role(), "");
  }

  private static List<RealmSetting<?>> declared() {
    Stream<RealmSetting<?>> approvals =
        Stream.concat(
            Stream.of(REQUEST_TTL, APPROVAL_TTL),
            Arrays.stream(Risk.values()).map(GovernanceSettings::approvers));
    Stream<RealmSetting<?>> others =
        Stream.of(
            DECISION_RETENTION,
            POLICY_ZONE,
            API_KEYS,
            ALERT_AFTER,
            SUSPEND_AFTER,
            ESCALATION_WINDOW,
            EXPIRY_WARNING,
            AGENT_SILENT_AFTER,
            LOW_TRUST);
    return Stream.concat(approvals, others).toList();
  }

  private static RealmSetting<Duration> span(String section, String name, String standard) {
    SettingKind<Duration> kind = SettingKind.duration("PT1S", "P36500D");
    return RealmSetting.of(PREFIX + name, section, kind, standard);
  }

  private static RealmSetting<Integer> violations(String name, String standard) {
    SettingKind<Integer> kind = SettingKind.whole(0, MOST_VIOLATIONS);
    return RealmSetting.of(PREFIX + "escalation." + name, ALERTS, kind, standard);
  }
}
