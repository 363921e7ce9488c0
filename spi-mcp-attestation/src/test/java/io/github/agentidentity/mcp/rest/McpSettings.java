package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.docs.Section;
import io.github.agentidentity.agent.docs.Setting;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.outbound.Limits;
import io.github.agentidentity.mcp.service.probe.ProbeSettings;
import io.github.agentidentity.mcp.service.probe.Visits;
import io.github.agentidentity.mcp.service.registry.Registry;
import io.github.agentidentity.mcp.wire.registry.RegistryResourceFactory;
import java.util.List;
import java.util.stream.Stream;

/** What can be set about servers, visits and the registry. */
final class McpSettings {

  private static final String SERVERS = "`--spi-mcp-servers--default--";

  private McpSettings() {}

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

  private static List<Setting> ofRealm() {
    return List.of(
        realm(
            AllowedNetworks.ATTRIBUTE,
            "none",
            "Networks off the public internet whose servers may be asked, also by plain http, such"
                + " as `10.1.0.0/16, fd00::/8`. One entry that cannot be read opens nothing"),
        realm(
            ProbeSettings.INTERVAL,
            "`" + ProbeSettings.USUAL + "`",
            "How often each server is visited, `PT1M` to `P1D`; after failures twice as long each"
                + " time, up to a day"),
        realm(
            Registry.ACCESS,
            "`public`",
            "Who reads the registry: `public`, `bearer` for access tokens of the realm, or `off`"));
  }

  private static Setting server(String option, long otherwise, String meaning) {
    return new Setting(Section.SERVER, option, "default " + otherwise, meaning);
  }

  private static Setting realm(String attribute, String otherwise, String meaning) {
    return new Setting(Section.REALM, "`" + attribute + "`", "default " + otherwise, meaning);
  }
}
