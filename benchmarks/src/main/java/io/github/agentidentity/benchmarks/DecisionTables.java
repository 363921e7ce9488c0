package io.github.agentidentity.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several tables of decisions, of which the server sees one: so that few and many stored decisions
 * are compared in turns, on one server.
 */
final class DecisionTables implements AutoCloseable {

  private static final String TABLE = "agt_decision";
  private static final String PARKED = TABLE + "_";

  private final Connection database;
  private int inUse;

  private DecisionTables(Connection database) {
    this.database = database;
  }

  static DecisionTables in(Map<String, String> settings) {
    try {
      return new DecisionTables(
          DriverManager.getConnection(
              settings.get("KC_DB_URL"),
              settings.get("KC_DB_USERNAME"),
              settings.get("KC_DB_PASSWORD")));
    } catch (SQLException e) {
      throw new BenchmarkException("the database cannot be reached", e);
    }
  }

  /** Makes a table with so many decisions, copies of one that is there, spread over a month. */
  void fill(int stored) {
    Progress.say("storing %d decisions".formatted(stored));
    String table = PARKED + stored;
    execute("create table " + table + " (like " + TABLE + " including all)");
    execute(
        "insert into %s select %s from (select * from %s limit 1) d, generate_series(1, %d) n"
            .formatted(table, columns(stored), TABLE, stored));
    execute("analyze " + table);
  }

  /** Each column as it is, but for those that tell one decision from another. */
  private String columns(int stored) {
    List<String> columns = new ArrayList<>();
    try (ResultSet found = database.getMetaData().getColumns(null, null, TABLE, null)) {
      while (found.next()) {
        columns.add(value(found.getString("COLUMN_NAME"), stored));
      }
    } catch (SQLException e) {
      throw new BenchmarkException("the columns of " + TABLE + " cannot be read", e);
    }
    return String.join(", ", columns);
  }

  private static String value(String column, int stored) {
    return switch (column) {
      case "id" -> "gen_random_uuid()::text";
      case "decided_at" -> "d.decided_at - n * (2592000000 / " + stored + ")";
      default -> "d." + column;
    };
  }

  /** Lets the server see this one. */
  void use(int stored) {
    if (inUse == stored) {
      return;
    }
    String park = inUse == 0 ? PARKED + "first" : PARKED + inUse;
    execute(
        "begin; alter table "
            + TABLE
            + " rename to "
            + park
            + "; alter table "
            + PARKED
            + stored
            + " rename to "
            + TABLE
            + "; commit");
    inUse = stored;
  }

  private void execute(String sql) {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new BenchmarkException(sql + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new BenchmarkException("the connection to the database would not close", e);
    }
  }
}
