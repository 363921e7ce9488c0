package io.github.agentidentity.console.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** The texts of the pages, with what the realm says differently. */
final class ConsoleMessages {

  static final String PREFIX = "agentConsole.";

  /** What a tag may be at most: it reaches file names of the theme. */
  private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}";

  private final KeycloakSession session;
  private final RealmModel realm;

  ConsoleMessages(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** The texts whose keys begin so, by what follows the prefix of all keys. */
  Map<String, String> of(@Nullable String lang, String beginning) {
    Map<String, String> texts = new TreeMap<>();
    try {
      Theme theme = session.theme().getTheme(Theme.Type.ADMIN);
      collect(theme, Locale.ENGLISH, beginning, texts);
      if (lang != null && lang.matches(TAG)) {
        collect(theme, Locale.forLanguageTag(lang), beginning, texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private void collect(Theme theme, Locale locale, String beginning, Map<String, String> texts)
      throws IOException {
    Properties all = theme.getEnhancedMessages(realm, locale);
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith(PREFIX + beginning)) {
        texts.put(key.substring(PREFIX.length()), all.getProperty(key));
      }
    }
  }
}
