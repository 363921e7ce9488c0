package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.service.InstalledSettings.Stored;
import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingType;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Settings to be changed; what is left out stays. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "values")
public record SettingsRequest(
    @Schema(
            description =
                "By name: the value, in the form of the attribute, or null or nothing for the"
                    + " default")
        @Nullable Map<String, @Nullable String> values) {

  private static final String FIELD = "values.";
  private static final int SHOWN = 200;

  /** The texts to be stored by name, empty ones to be forgotten. */
  Map<String, Optional<String>> validated(List<Stored> known, Predicate<String> isRole) {
    if (values == null) {
      throw new AgentException.Invalid("values", "is required");
    }
    if (values.size() > known.size()) {
      throw new AgentException.Invalid("values", "has more members than there are settings");
    }
    Map<String, RealmSetting<?>> byName =
        known.stream()
            .map(Stored::setting)
            .collect(Collectors.toMap(RealmSetting::name, Function.identity()));
    FieldErrors errors = new FieldErrors();
    Map<String, Optional<String>> changes = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          RealmSetting<?> setting = byName.get(name);
          if (setting == null) {
            errors.add(FIELD + shown(name), "is no setting of the modules that are installed");
            return;
          }
          String text = value == null ? "" : value.strip();
          complaint(setting, text, isRole).ifPresent(why -> errors.add(FIELD + name, why));
          changes.put(name, text.isEmpty() ? Optional.empty() : Optional.of(text));
        });
    errors.throwIfAny();
    return changes;
  }

  private static Optional<String> complaint(
      RealmSetting<?> setting, String text, Predicate<String> isRole) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> complaint = setting.complaint(text);
    boolean isUnknownRole = setting.kind().type() == SettingType.ROLE && !isRole.test(text);
    return complaint.isEmpty() && isUnknownRole
        ? Optional.of("is no role of this realm")
        : complaint;
  }

  private static String shown(String name) {
    return name.substring(0, Math.min(name.length(), SHOWN));
  }
}
