package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.outbound.Limits;
import io.github.agentidentity.mcp.service.probe.ProbeSettings;
import io.github.agentidentity.mcp.service.probe.Visits;
import io.github.agentidentity.mcp.service.registry.Registry;
import io.github.agentidentity.mcp.service.settings.McpSettings;
import io.github.agentidentity.mcp.wire.registry.RegistryResourceFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be set about servers, visits and the registry. */
final class McpSettingsTable {

  private static final String SERVERS = "`--spi-mcp-servers--default--";

  private McpSettingsTable() {}

  static List<Setting> all() {
    return Stream.of(ofServer(), ofRealm()).flatMap(List::stream).toList();
  }

  private static List<Setting> ofServer() {
    return List.of(
        server(
            SERVERS + "sweep-seconds=<number>`",
            Visits.INTERVAL.toSeconds(),
            "How often one node of the cluster sets out to the servers that are due"),
        server(
            SERVERS + Limits.SECONDS + "=<number>`",
            Limits.USUAL.time().toSeconds(),
            "How long one visit to a server may take in all; 1 to 120"),
        server(
            SERVERS + Limits.WORKERS + "=<number>`",
            Limits.USUAL.workers(),
            "How many servers one node visits at once; 1 to 1000"),
        server(
            "`--spi-realm-restapi-extension--"
                + RegistryResourceFactory.ID
                + "--"
                + RegistryResourceFactory.REQUESTS_PER_MINUTE
                + "=<number>`",
            RegistryResourceFactory.DEFAULT_REQUESTS_PER_MINUTE,
            "Requests to `/realms/{realm}/mcp-registry` that one address may send to one node in a"
                + " minute"));
  }

  private static Map<String, String> ofServers() {
    return Map.of(
        AllowedNetworks.SETTING.name(),
        "Networks off the public internet whose servers may be asked, also by plain http, such as"
            + " `10.1.0.0/16, fd00::/8`. One entry that cannot be read opens nothing",
        ProbeSettings.INTERVAL.name(),
        "How often each server is visited; after failures twice as long each time, up to a day",
        Registry.ACCESS.name(),
        "Who reads the registry; `bearer` for access tokens of the realm");
  }

  private static Map<String, String> ofEvidence() {
    return Map.of(
        EvidenceSettings.REQUIRE_VERIFIED.name(),
        "Whether a server must have proved its key before agents may use it",
        EvidenceSettings.MIN_CONFIDENCE.name(),
        "The confidence that a server needs before agents may use it",
        EvidenceSettings.DRIFT_POLICY.name(),
        "What follows from drift, where nothing is ruled for the server",
        EvidenceSettings.CONNECTION_DRIFT.name(),
        "Whether people are told of connections that were not declared",
        EvidenceSettings.ATTESTATION_LIFE.name(),
        "How long an attestation says anything",
        EvidenceSettings.CONFLICTING_OWNERS.name(),
        "Owners that must contradict what is pinned before the server is cut off",
        EvidenceSettings.CONFLICTING_WEIGHT.name(),
        "What their words must weigh together; `0` with one owner: every contradiction cuts off");
  }

  private static List<Setting> ofRealm() {
    Map<String, String> meanings = new HashMap<>(ofServers());
    meanings.putAll(ofEvidence());
    return Setting.realm(new McpSettings().all(), meanings);
  }

  private static Setting server(String option, long otherwise, String meaning) {
    return new Setting(Section.SERVER, option, "default " + otherwise, meaning);
  }
}
