package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.service.InstalledSettings.Stored;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be set in the realm. */
@Schema(requiredProperties = "settings")
public record SettingsRepresentation(List<SettingRepresentation> settings) {

  static SettingsRepresentation of(List<Stored> settings) {
    return new SettingsRepresentation(settings.stream().map(SettingRepresentation::of).toList());
  }
}
