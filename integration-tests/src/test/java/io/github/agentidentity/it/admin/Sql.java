package io.github.agentidentity.it.admin;

import io.github.agentidentity.testkit.Database;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Looks into the server's database where a test can reach it; skips the test where it cannot. */
public final class Sql {

  private final String url;
  private final String user;
  private final String password;

  private Sql(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  public static Sql of(KeycloakBackend backend) {
    if (backend instanceof DistributionBackend distribution) {
      return of(distribution.database());
    }
    String url = System.getProperty("keycloak.db", "");
    Assumptions.assumeTrue(url.startsWith("jdbc:"), "no way to the database of this server");
    return new Sql(
        url,
        System.getProperty("keycloak.db.user", "keycloak"),
        System.getProperty("keycloak.db.password", "keycloak"));
  }

  private static Sql of(Database database) {
    Map<String, String> settings = database.environment();
    String url = settings.getOrDefault("KC_DB_URL", "");
    Assumptions.assumeFalse(url.isEmpty(), "an embedded database lets nobody in");
    return new Sql(url, settings.get("KC_DB_USERNAME"), settings.get("KC_DB_PASSWORD"));
  }

  /** The first column of a query that counts. */
  public long count(String query, String... parameters) {
    return Long.parseLong(strings(query, parameters).getFirst());
  }

  /** Changes rows as no request could: how many. */
  public int change(String statement, String... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setString(i + 1, parameters[i]);
      }
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** The first column of every row. */
  public List<String> strings(String query, String... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Changes rows, and says how many. */
  public int change(String statement, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
