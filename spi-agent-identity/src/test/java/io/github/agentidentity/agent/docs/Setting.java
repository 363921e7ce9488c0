package io.github.agentidentity.agent.docs;

import io.github.agentidentity.agent.settings.RealmSetting;
import io.github.agentidentity.agent.settings.SettingKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A line of the configuration table. */
public record Setting(Section section, String name, String value, String meaning) {

  public static Setting limit(String name, Object value, String meaning) {
    return new Setting(Section.LIMITS, name, words(value), meaning);
  }

  public static Setting lifetime(String name, Duration value, String meaning) {
    return new Setting(Section.LIFETIMES, name, words(value), meaning);
  }

  /**
   * A line for each setting that a module declares.
   *
   * @param meanings of every one of them, by name
   */
  public static List<Setting> realm(
      Collection<RealmSetting<?>> declared, Map<String, String> meanings) {
    return declared.stream()
        .map(
            setting ->
                new Setting(
                    Section.REALM,
                    "`" + setting.name() + "`",
                    values(setting.kind()) + otherwise(setting),
                    Objects.requireNonNull(meanings.get(setting.name()), setting.name())))
        .toList();
  }

  private static String values(SettingKind<?> kind) {
    if (kind.least() != null) {
      return "`" + kind.least() + "` to `" + kind.most() + "`, ";
    }
    return kind.choices().isEmpty() ? "" : "`" + String.join("`, `", kind.choices()) + "`; ";
  }

  private static String otherwise(RealmSetting<?> setting) {
    String text = setting.standard().text();
    return "default " + (text == null ? "none" : "`" + text + "`");
  }

  /** As people write it. */
  static String words(Object value) {
    return switch (value) {
      case Duration time when time.toSeconds() % 86_400 == 0 -> count(time.toDays(), "day");
      case Duration time when time.toSeconds() % 3_600 == 0 -> count(time.toHours(), "hour");
      case Duration time when time.toSeconds() % 60 == 0 && time.toMinutes() != 1 ->
          count(time.toMinutes(), "minute");
      case Duration time -> count(time.toSeconds(), "second");
      case Integer number -> "%,d".formatted(number);
      default -> value.toString();
    };
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
