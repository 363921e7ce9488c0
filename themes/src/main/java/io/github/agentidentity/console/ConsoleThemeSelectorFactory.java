package io.github.agentidentity.console;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.ThemeSelectorProvider;
import org.keycloak.theme.ThemeSelectorProviderFactory;

/**
 * Shows the agent pages to everybody whose realm has no admin theme of its own. Off for a server
 * with {@code --spi-theme-selector--provider=default}.
 */
public final class ConsoleThemeSelectorFactory implements ThemeSelectorProviderFactory {

  public static final String ID = "agent-identity";

  private static final boolean BUILT =
      ConsoleThemeSelectorFactory.class
              .getClassLoader()
              .getResource("theme/" + ConsoleThemeSelector.THEME + "/admin/theme.properties")
          != null;

  private static final int BEFORE_THE_STOCK_SELECTOR = 100;

  @Override
  public ThemeSelectorProvider create(KeycloakSession session) {
    return new ConsoleThemeSelector(
        session.getProvider(ThemeSelectorProvider.class, "default"),
        () -> adminTheme(session.getContext().getRealm()),
        BUILT);
  }

  private static @Nullable String adminTheme(@Nullable RealmModel realm) {
    return realm == null ? null : realm.getAdminTheme();
  }

  @Override
  public int order() {
    return BEFORE_THE_STOCK_SELECTOR;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return ID;
  }
}
