package io.github.agentidentity.trust.service.settings;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Risk;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Realm attributes as values, and what could not be read of them. */
final class Attributes {

  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final RealmModel realm;
  private final List<String> complaints = new ArrayList<>();

  Attributes(RealmModel realm) {
    this.realm = realm;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void complain(String complaint) {
    if (!complaints.contains(complaint)) {
      complaints.add(complaint);
    }
  }

  /** The value, or the alternative where there is none or it cannot be read. */
  <T> T read(String name, Function<String, T> parser, T otherwise) {
    String text = realm.getAttribute(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeException | AgentException.Invalid e) {
      complain("the attribute " + name + " cannot be read; " + otherwise + " counts");
      return otherwise;
    }
  }

  double number(String name, double most, double otherwise) {
    return read(
        name,
        text -> {
          double given = Double.parseDouble(text);
          if (!(given >= 0 && given <= most)) {
            throw new IllegalArgumentException("out of bounds");
          }
          return given;
        },
        otherwise);
  }

  double share(String name, double otherwise) {
    return number(name, 1, otherwise);
  }

  /** A number between 0 and 1 for each risk; 1 says nothing. */
  Map<Risk, Double> shares(String prefix, Map<Risk, Double> otherwise) {
    Map<Risk, Double> shares = new EnumMap<>(Risk.class);
    for (Risk risk : Risk.values()) {
      double share =
          share(prefix + RealmTrustSettings.word(risk), otherwise.getOrDefault(risk, 1.0));
      if (share < 1) {
        shares.put(risk, share);
      }
    }
    return shares;
  }

  Duration duration(String name, Duration otherwise) {
    return read(
        name,
        text -> {
          Duration given = Duration.parse(text);
          if (given.compareTo(SHORTEST) < 0 || given.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("out of bounds");
          }
          return given;
        },
        otherwise);
  }

  /** Says it where it is not what counts anyway. */
  void set(String name, @Nullable Object value, @Nullable Object otherwise) {
    if (value == null || Objects.equals(value, otherwise)) {
      realm.removeAttribute(name);
    } else {
      realm.setAttribute(name, value.toString());
    }
  }

  /** Forgets weights of factors that are gone. */
  void clear() {
    realm.getAttributes().keySet().stream()
        .filter(name -> name.startsWith(RealmTrustSettings.WEIGHT))
        .toList()
        .forEach(realm::removeAttribute);
  }
}
