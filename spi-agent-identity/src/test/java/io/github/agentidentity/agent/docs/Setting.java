package io.github.agentidentity.agent.docs;

import java.time.Duration;

/** A line of the configuration table. */
public record Setting(Section section, String name, String value, String meaning) {

  public static Setting limit(String name, Object value, String meaning) {
    return new Setting(Section.LIMITS, name, words(value), meaning);
  }

  public static Setting lifetime(String name, Duration value, String meaning) {
    return new Setting(Section.LIFETIMES, name, words(value), meaning);
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
