package io.github.agentidentity.mcp.service.settings;

import io.github.agentidentity.agent.settings.RealmSettingsFactory;
import io.github.agentidentity.mcp.service.evidence.EvidenceSettings;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.probe.ProbeSettings;
import io.github.agentidentity.mcp.service.registry.Registry;
import java.util.List;

/** The realm attributes {@code mcp.*}. */
public final class McpSettings extends RealmSettingsFactory {

  public McpSettings() {
    super(
        "mcp",
        List.of(
            AllowedNetworks.SETTING,
            ProbeSettings.INTERVAL,
            Registry.ACCESS,
            EvidenceSettings.REQUIRE_VERIFIED,
            EvidenceSettings.MIN_CONFIDENCE,
            EvidenceSettings.DRIFT_POLICY,
            EvidenceSettings.CONNECTION_DRIFT,
            EvidenceSettings.ATTESTATION_LIFE,
            EvidenceSettings.CONFLICTING_OWNERS,
            EvidenceSettings.CONFLICTING_WEIGHT));
  }
}
