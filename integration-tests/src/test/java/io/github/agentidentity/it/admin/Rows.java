package io.github.agentidentity.it.admin;

import java.util.List;

/** How much the pack has stored for a realm. */
final class Rows {

  private static final List<String> TABLES =
      List.of(
          "agt_agent",
          "agt_key",
          "agt_capability",
          "agt_capability_alias",
          "agt_grant",
          "agt_enrolment");

  private Rows() {}

  static long of(Sql sql, String realmId) {
    return TABLES.stream()
        .mapToLong(
            table -> sql.count("select count(*) from " + table + " where realm_id = ?", realmId))
        .sum();
  }
}
