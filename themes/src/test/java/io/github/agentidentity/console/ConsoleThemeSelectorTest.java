package io.github.agentidentity.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** The agent pages are shown where nobody chose anything else, and nowhere else. */
class ConsoleThemeSelectorTest {

  @Test
  void realm_without_an_admin_theme_gets_the_agent_pages() {
    assertThat(chosen("keycloak.v2", null, true)).isEqualTo("agent-identity");
    assertThat(chosen("keycloak.v2", " ", true)).isEqualTo("agent-identity");
  }

  @Test
  void realm_that_chose_the_stock_console_keeps_it() {
    assertThat(chosen("keycloak.v2", "keycloak.v2", true)).isEqualTo("keycloak.v2");
  }

  @Test
  void theme_of_a_company_is_kept() {
    assertThat(chosen("acme", null, true)).isEqualTo("acme");
  }

  @Test
  void jar_without_pages_shows_the_stock_console() {
    assertThat(chosen("keycloak.v2", null, false)).isEqualTo("keycloak.v2");
  }

  @Test
  void other_pages_of_the_server_stay_as_they_are() {
    ConsoleThemeSelector selector =
        new ConsoleThemeSelector(stock("keycloak.v2"), () -> null, true);
    assertThat(selector.getThemeName(Theme.Type.LOGIN)).isEqualTo("keycloak.v2");
    assertThat(selector.getThemeName(Theme.Type.ACCOUNT)).isEqualTo("keycloak.v2");
  }

  private static String chosen(String stock, String byRealm, boolean built) {
    return new ConsoleThemeSelector(stock(stock), () -> byRealm, built)
        .getThemeName(Theme.Type.ADMIN);
  }

  private static ThemeSelectorProvider stock(String name) {
    return new ThemeSelectorProvider() {
      @Override
      public String getThemeName(Theme.Type type) {
        return name;
      }

      @Override
      public void close() {}
    };
  }
}
