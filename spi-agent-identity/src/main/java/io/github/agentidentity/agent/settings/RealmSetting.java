package io.github.agentidentity.agent.settings;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * One attribute of realms that people set. Attributes can be written past our API: one that cannot
 * be read is told of, and something else counts in its place.
 *
 * @param name of the attribute
 * @param section what it is about, in one word: settings of one section are shown together
 * @param standard what counts where the realm says nothing
 * @param unreadable what counts where the realm says what cannot be read
 */
public record RealmSetting<T>(
    String name,
    String section,
    SettingKind<T> kind,
    Alternative<T> standard,
    Alternative<T> unreadable) {

  private static final Logger LOG = Logger.getLogger(RealmSetting.class);

  /**
   * A value that nobody stored.
   *
   * @param text null for nothing
   */
  public record Alternative<T>(@Nullable String text, T value) {}

  /** What cannot be read counts as not set. */
  public static <T> RealmSetting<T> of(
      String name, String section, SettingKind<T> kind, String standard) {
    return of(name, section, kind, new Alternative<>(standard, kind.parse(standard)));
  }

  /** As {@link #of(String, String, SettingKind, String)}, where nothing is the usual. */
  public static <T> RealmSetting<T> without(
      String name, String section, SettingKind<T> kind, T nothing) {
    return of(name, section, kind, new Alternative<>(null, nothing));
  }

  private static <T> RealmSetting<T> of(
      String name, String section, SettingKind<T> kind, Alternative<T> standard) {
    return new RealmSetting<>(name, section, kind, standard, standard);
  }

  /** This, where something stricter counts for what cannot be read. */
  public RealmSetting<T> strictly(String unreadable) {
    return new RealmSetting<>(
        name, section, kind, standard, new Alternative<>(unreadable, kind.parse(unreadable)));
  }

  /** What counts in the realm. No query. */
  public T in(RealmModel realm) {
    String stored = realm.getAttribute(name);
    if (stored == null || stored.isBlank()) {
      return standard.value();
    }
    try {
      return kind.parse(stored);
    } catch (IllegalArgumentException e) {
      LOG.warnf("Realm %s: the attribute %s %s", realm.getName(), name, e.getMessage());
      return unreadable.value();
    }
  }

  /** Why the text cannot be read, if it cannot. */
  public Optional<String> complaint(String text) {
    try {
      kind.parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
