package io.github.agentidentity.console;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** Keycloak's own choice, but for the console of a realm that has not chosen an admin theme. */
final class ConsoleThemeSelector implements ThemeSelectorProvider {

  static final String THEME = "agent-identity";

  private static final String STOCK_CONSOLE = "keycloak.v2";

  private final KeycloakSession session;
  private final ThemeSelectorProvider stock;

  ConsoleThemeSelector(KeycloakSession session, ThemeSelectorProvider stock) {
    this.session = session;
    this.stock = stock;
  }

  @Override
  public String getThemeName(Theme.Type type) {
    String chosen = stock.getThemeName(type);
    boolean ours = type == Theme.Type.ADMIN && STOCK_CONSOLE.equals(chosen) && !hasAdminTheme();
    return ours ? THEME : chosen;
  }

  private boolean hasAdminTheme() {
    @Nullable RealmModel realm = session.getContext().getRealm();
    String theme = realm == null ? null : realm.getAdminTheme();
    return theme != null && !theme.isBlank();
  }

  @Override
  public void close() {}
}
