package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import io.github.agentidentity.governance.rest.authzen.AuthzenSettings;
import io.github.agentidentity.governance.service.decision.DecisionSettings;
import io.github.agentidentity.governance.service.sweep.GovernanceWatch;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be set in this module. */
final class GovernanceSettings {

  private GovernanceSettings() {}

  static List<Setting> all() {
    return Stream.of(
            List.of(requestsPerMinute(), sweepSeconds()),
            DecisionSettings.all(),
            ofPeople(),
            ofIncidents(),
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

  private static List<Setting> ofPeople() {
    return List.of(
        realm("request-ttl", "`P7D`", "How long a request waits for an answer"),
        realm("approval-ttl", "`PT1H`", "How long an approved action passes"),
        realm(
            "approvers.<risk>",
            "none",
            "A realm role that approvers of that risk need too; `low` to `critical`"),
        realm("api-keys", "`false`", "Whether agents may come with API keys"),
        realm("policy-zone", "`UTC`", "The zone of hours and days in policies"));
  }

  private static List<Setting> ofIncidents() {
    return List.of(
        realm("escalation.alert-after", "`3`", "Violations that raise an alert; 0 for never"),
        realm("escalation.suspend-after", "`0`", "Violations that suspend; 0 for never"),
        realm("escalation.window", "`PT1H`", "The time in which violations are counted"),
        realm("expiry-warning", "`P7D`", "How long before its end a key or grant is told of"),
        realm("agent-silent-after", "`P30D`", "When an agent that is not heard of is told of"),
        realm("low-trust", "`0.4`", "The score below which an agent is told of"));
  }

  private static Setting realm(String name, String otherwise, String meaning) {
    return new Setting(
        Section.REALM, "`agent-governance." + name + "`", "default " + otherwise, meaning);
  }
}
