package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agentidentity.agent.service.InstalledSettings.Stored;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import io.github.agentidentity.agent.settings.SettingType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One setting: what it may be, and what it is. */
@Schema(requiredProperties = {"name", "module", "section", "kind"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingRepresentation(
    @Schema(description = "The attribute of the realm that holds it") String name,
    @Schema(description = "Who reads it, such as `mcp`") String module,
    @Schema(description = "What it is about: those of one section belong together") String section,
    SettingType kind,
    @Schema(description = "The lowest value, in the form of the value") @Nullable String least,
    @Schema(description = "The highest value, in the form of the value") @Nullable String most,
    @Schema(description = "The words of a choice") @Nullable List<String> choices,
    @JsonProperty("default") @Schema(description = "What counts where the realm says nothing")
        @Nullable String standard,
    @Schema(description = "What the realm says, as its attribute does") @Nullable String value,
    @Schema(description = "What counts") @Nullable String effective,
    @Schema(description = "Why the value cannot be read, so that something else counts")
        @Nullable String complaint) {

  static SettingRepresentation of(Stored one) {
    RealmSetting<?> setting = one.setting();
    SettingKind<?> kind = setting.kind();
    String text = one.stored();
    String complaint = text == null ? null : setting.complaint(text).orElse(null);
    String standard = setting.standard().text();
    String counts = complaint == null ? text : setting.unreadable().text();
    return new SettingRepresentation(
        setting.name(),
        one.module(),
        setting.section(),
        kind.type(),
        kind.least(),
        kind.most(),
        kind.choices().isEmpty() ? null : kind.choices(),
        standard,
        text,
        text == null ? standard : counts,
        complaint);
  }
}
