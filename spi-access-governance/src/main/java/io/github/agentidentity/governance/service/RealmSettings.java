package io.github.agentidentity.governance.service;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/**
 * The realm attributes {@code agent-governance.*}. What cannot be read counts as not set: a slip of
 * the pen must not stop the realm.
 */
public record RealmSettings(RealmModel realm) {

  private static final Logger LOG = Logger.getLogger(RealmSettings.class);
  private static final String PREFIX = "agent-governance.";
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** A duration in ISO 8601, longer than nothing and shorter than a century. */
  public Duration duration(String name, Duration otherwise) {
    String text = realm.getAttribute(PREFIX + name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      Duration given = Duration.parse(text.strip());
      if (given.isPositive() && given.compareTo(LONGEST) < 0) {
        return given;
      }
    } catch (DateTimeParseException e) {
      LOG.debugf(e, "Realm %s", realm.getName());
    }
    return unreadable(name, otherwise);
  }

  /** A whole number from 0 on. */
  public int number(String name, int otherwise) {
    String text = realm.getAttribute(PREFIX + name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      int given = Integer.parseInt(text.strip());
      return given >= 0 ? given : unreadable(name, otherwise);
    } catch (NumberFormatException e) {
      return unreadable(name, otherwise);
    }
  }

  /** A number between 0 and 1. */
  public double share(String name, double otherwise) {
    String text = realm.getAttribute(PREFIX + name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      double given = Double.parseDouble(text.strip());
      return given >= 0 && given <= 1 ? given : unreadable(name, otherwise);
    } catch (NumberFormatException e) {
      return unreadable(name, otherwise);
    }
  }

  public boolean isOn(String name) {
    return Boolean.parseBoolean(realm.getAttribute(PREFIX + name));
  }

  /** The text, or the alternative where it is not set or blank. */
  public String text(String name, String otherwise) {
    String text = realm.getAttribute(PREFIX + name);
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  private <T> T unreadable(String name, T otherwise) {
    LOG.warnf(
        "Realm %s: the attribute %s%s cannot be read; %s counts",
        realm.getName(), PREFIX, name, otherwise);
    return otherwise;
  }
}
