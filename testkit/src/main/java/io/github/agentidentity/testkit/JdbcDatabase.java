package io.github.agentidentity.testkit;

import java.util.Map;

/** A PostgreSQL that somebody else runs. */
public record JdbcDatabase(String url, String username, String password) implements Database {

  private static final String PREFIX = "jdbc:postgresql:";

  public JdbcDatabase {
    if (!url.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "keycloak.db must be postgres, dev-mem, dev-file or " + PREFIX + "//..., not " + url);
    }
  }

  /** The user comes from {@code keycloak.db.user} and {@code keycloak.db.password}. */
  static JdbcDatabase fromProperties(String url) {
    return new JdbcDatabase(
        url,
        System.getProperty("keycloak.db.user", "keycloak"),
        System.getProperty("keycloak.db.password", "keycloak"));
  }

  @Override
  public String vendor() {
    return "postgres";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("KC_DB_URL", url, "KC_DB_USERNAME", username, "KC_DB_PASSWORD", password);
  }

  @Override
  public String toString() {
    return "JdbcDatabase[" + url + "]";
  }
}
