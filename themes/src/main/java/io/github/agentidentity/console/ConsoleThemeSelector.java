package io.github.agentidentity.console;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** Keycloak's own choice, but for the console of a realm that has not chosen an admin theme. */
final class ConsoleThemeSelector implements ThemeSelectorProvider {

  static final String THEME = "agent-identity";

  private static final String STOCK_CONSOLE = "keycloak.v2";

  private final ThemeSelectorProvider stock;
  private final Supplier<@Nullable String> chosenByRealm;
  private final boolean built;

  /**
   * A choice for one session.
   *
   * @param chosenByRealm the admin theme that the realm of the session has chosen
   * @param built whether the pages are in the jar, which a build without Node leaves out
   */
  ConsoleThemeSelector(
      ThemeSelectorProvider stock, Supplier<@Nullable String> chosenByRealm, boolean built) {
    this.stock = stock;
    this.chosenByRealm = chosenByRealm;
    this.built = built;
  }

  @Override
  public String getThemeName(Theme.Type type) {
    String name = stock.getThemeName(type);
    boolean ours =
        built && type == Theme.Type.ADMIN && STOCK_CONSOLE.equals(name) && !isChosenByRealm();
    return ours ? THEME : name;
  }

  private boolean isChosenByRealm() {
    String theme = chosenByRealm.get();
    return theme != null && !theme.isBlank();
  }

  @Override
  public void close() {}
}
