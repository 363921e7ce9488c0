package io.github.agentidentity.agent.settings;

import io.github.agentidentity.agent.Disguise;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a setting may be, and how its text is read.
 *
 * @param least the lowest value, where there is one
 * @param most the highest value, where there is one
 * @param choices the words to choose from, none where it is no choice
 * @param parser throws {@link IllegalArgumentException} with a sentence for people, such as "must
 *     be true or false"
 */
public record SettingKind<T>(
    SettingType type,
    @Nullable String least,
    @Nullable String most,
    List<String> choices,
    Function<String, T> parser) {

  private static final int NAME = 255;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]{0,9}\\.?[0-9]{1,9}([eE]-?[0-9]{1,2})?");

  public SettingKind {
    choices = List.copyOf(choices);
  }

  public static SettingKind<Boolean> flag() {
    return new SettingKind<>(
        SettingType.BOOLEAN,
        null,
        null,
        List.of(),
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("must be true or false");
            });
  }

  /** One of these words, in any case; in this order. */
  public static <T> SettingKind<T> choice(List<String> order, Map<String, T> words) {
    return new SettingKind<>(
        SettingType.CHOICE,
        null,
        null,
        order,
        text -> {
          T chosen = words.get(text.toLowerCase(Locale.ROOT));
          if (chosen == null) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", order));
          }
          return chosen;
        });
  }

  /** A duration in ISO 8601, such as {@code PT15M} or {@code P7D}. */
  public static SettingKind<Duration> duration(String least, String most) {
    Duration shortest = Duration.parse(least);
    Duration longest = Duration.parse(most);
    return new SettingKind<>(
        SettingType.DURATION,
        least,
        most,
        List.of(),
        text -> {
          try {
            Duration given = Duration.parse(text);
            if (given.compareTo(shortest) >= 0 && given.compareTo(longest) <= 0) {
              return given;
            }
          } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(span(least, most), e);
          }
          throw new IllegalArgumentException(span(least, most));
        });
  }

  public static SettingKind<Integer> whole(int least, int most) {
    return new SettingKind<>(
        SettingType.INTEGER,
        Integer.toString(least),
        Integer.toString(most),
        List.of(),
        text -> {
          int given = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
          if (given < least || given > most) {
            throw new IllegalArgumentException(
                "must be a whole number from " + least + " to " + most);
          }
          return given;
        });
  }

  /** A number with a point, from 0 to that. */
  public static SettingKind<Double> number(int most) {
    return new SettingKind<>(
        SettingType.NUMBER,
        "0",
        Integer.toString(most),
        List.of(),
        text -> {
          double given = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : -1;
          if (given < 0 || given > most) {
            throw new IllegalArgumentException("must be a number from 0 to " + most);
          }
          return given;
        });
  }

  /** The name of a realm role. Whether there is such a role is asked when it is set. */
  public static SettingKind<String> role() {
    return text(
        SettingType.ROLE,
        NAME,
        name -> {
          if (name.chars().anyMatch(c -> Character.isISOControl(c) || Disguise.is(c))) {
            throw new IllegalArgumentException("must not contain invisible characters");
          }
          return name;
        });
  }

  public static SettingKind<ZoneId> zone() {
    return text(
        SettingType.ZONE,
        NAME,
        name -> {
          try {
            return ZoneId.of(name);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                "must be a time zone, such as UTC or Europe/Berlin", e);
          }
        });
  }

  /** Text in a form of its own, which the parser knows; its lines may have ends. */
  public static <T> SettingKind<T> text(SettingType type, int longest, Function<String, T> parser) {
    return new SettingKind<>(
        type,
        null,
        null,
        List.of(),
        text -> {
          if (text.length() > longest) {
            throw new IllegalArgumentException("must have at most " + longest + " characters");
          }
          if (text.chars().anyMatch(c -> Character.isISOControl(c) && !isLayout(c))) {
            throw new IllegalArgumentException("must not contain control characters");
          }
          return parser.apply(text);
        });
  }

  /** The value that the text says. */
  T parse(String text) {
    return parser.apply(text.strip());
  }

  private static boolean isLayout(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static String span(String least, String most) {
    return "must be a duration in ISO 8601 from " + least + " to " + most;
  }
}
