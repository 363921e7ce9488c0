package io.github.agentidentity.governance.rest;

import static java.util.Locale.ROOT;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import io.github.agentidentity.governance.rest.authzen.AuthzenSettings;
import io.github.agentidentity.governance.service.GovernanceSettings;
import io.github.agentidentity.governance.service.decision.DecisionSettings;
import io.github.agentidentity.governance.service.sweep.GovernanceWatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that can be set in this module. */
final class GovernanceSettingsTable {

  private GovernanceSettingsTable() {}

  static List<Setting> all() {
    return Stream.of(
            List.of(requestsPerMinute(), sweepSeconds()),
            DecisionSettings.all(),
            Setting.realm(new GovernanceSettings().all(), meanings()),
            AuthzenSettings.all())
        .flatMap(List::stream)
        .toList();
  }

  private static Setting requestsPerMinute() {
    return new Setting(
        Section.SERVER,
        "`--spi-realm-restapi-extension--"
            + AccessResourceFactory.ID
            + "--"
            + RealmResourceFactory.REQUESTS_PER_MINUTE
            + "=<number>`",
        "default " + AccessResourceFactory.DEFAULT_REQUESTS_PER_MINUTE,
        "Requests to `/realms/{realm}/agent-access` that one address may send to one node in a"
            + " minute");
  }

  private static Setting sweepSeconds() {
    return new Setting(
        Section.SERVER,
        "`--spi-access-governance--default--sweep-seconds=<number>`",
        "default " + GovernanceWatch.INTERVAL.toSeconds(),
        "How often one node of the cluster ends requests, warns and forgets what is old");
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>(ofIncidents());
    for (Risk risk : Risk.values()) {
      meanings.put(
          GovernanceSettings.approvers(risk).name(),
          "A realm role that approvers need too where the risk is "
              + risk.name().toLowerCase(ROOT));
    }
    meanings.put(GovernanceSettings.REQUEST_TTL.name(), "How long a request waits for an answer");
    meanings.put(GovernanceSettings.APPROVAL_TTL.name(), "How long an approved action passes");
    meanings.put(GovernanceSettings.DECISION_RETENTION.name(), "How long decisions are kept");
    meanings.put(GovernanceSettings.POLICY_ZONE.name(), "The zone of hours and days in policies");
    meanings.put(GovernanceSettings.API_KEYS.name(), "Whether agents may come with API keys");
    return meanings;
  }

  private static Map<String, String> ofIncidents() {
    return Map.of(
        GovernanceSettings.ALERT_AFTER.name(),
        "Violations that raise an alert; 0 for never",
        GovernanceSettings.SUSPEND_AFTER.name(),
        "Violations that suspend; 0 for never",
        GovernanceSettings.ESCALATION_WINDOW.name(),
        "The time in which violations are counted",
        GovernanceSettings.EXPIRY_WARNING.name(),
        "How long before its end a key or grant is told of",
        GovernanceSettings.AGENT_SILENT_AFTER.name(),
        "When an agent that is not heard of is told of",
        GovernanceSettings.LOW_TRUST.name(),
        "The score below which an agent is told of");
  }
}
