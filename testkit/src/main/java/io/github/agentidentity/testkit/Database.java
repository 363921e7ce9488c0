package io.github.agentidentity.testkit;

import java.util.List;
import java.util.Map;

/** Where the server keeps its rows. A backend starts and stops it together with the server. */
public sealed interface Database permits DevMem, DevFile, EmbeddedPostgresDatabase, JdbcDatabase {

  /** The value of the build option {@code --db}. */
  String vendor();

  /** Settings that the server gets in its environment, so that no password shows in `ps`. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** Makes the database answer; does nothing if it does already. */
  default void start() {}

  /** Processes that have to end even when the JVM that started them was killed. */
  default List<ProcessHandle> processes() {
    return List.of();
  }

  /** Stops it and forgets its data where the data was ours. */
  default void close() {}

  /** Reads {@code postgres}, {@code dev-mem}, {@code dev-file} or a JDBC URL. */
  static Database parse(String name) {
    return switch (name) {
      case "postgres" -> new EmbeddedPostgresDatabase();
      case "dev-mem" -> new DevMem();
      case "dev-file" -> new DevFile();
      default -> JdbcDatabase.fromProperties(name);
    };
  }
}
