package io.github.agentidentity.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand servers are due at once and every twentieth of them hangs: all are claimed and visited
 * within the shortest interval that a realm can choose, and the hanging ones delay nobody.
 */
@RealmTest
final class VisitsIT {

  private static final int DUE = 1_000;
  private static final int HANGING = DUE / 20;
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final ToolServer tools = ToolServer.start("echo");
  private final KeycloakBackend backend;
  private final Sql sql;
  private final String realmId;

  VisitsIT(TestRealm realm, KeycloakBackend backend) {
    this.backend = backend;
    this.sql = Sql.of(backend);
    this.realmId = realm.admin().get("").expect(200).text("id");
    Registry.of(realm);
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void thousand_due_servers_are_visited_within_one_interval_though_some_hang() {
    due();
    double threads = threads();
    await()
        .atMost(INTERVAL)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> count("HEALTH <> 'UNKNOWN'") == DUE);
    assertThat(count("HEALTH = 'UP'")).isEqualTo(DUE - HANGING);
    assertThat(count("HEALTH = 'DOWN' and HEALTH_ERROR like '%in time%'")).isEqualTo(HANGING);
    assertThat(count("HEALTH = 'UP' and OBSERVED_DIGEST is not null")).isEqualTo(DUE - HANGING);
    assertThat(tools.greetings()).isEqualTo(DUE - HANGING);
    assertThat(threads() - threads).isLessThan(60);
  }

  private void due() {
    String url = "'http://127.0.0.1:" + tools.port() + "/' || case when n % 20 = 0 then 'hang'";
    sql.change(
        "insert into AGT_MCP_SERVER (ID, REALM_ID, NAME, RESOURCE_URI, TAGS, URL, TRANSPORT,"
            + " STATUS, CREATED_AT, UPDATED_AT, HEALTH, FAILURES, NEXT_AT)"
            + " select md5(? || n), ?, 'due-' || n, "
            + url
            + " else 's' end || n, ' ', "
            + url
            + " else 's' end || n, 'STREAMABLE_HTTP', 'PENDING', 0, 0, 'UNKNOWN', 0, n"
            + " from generate_series(1, "
            + DUE
            + ") as n",
        realmId,
        realmId);
  }

  private long count(String condition) {
    return sql.count(
        "select count(*) from AGT_MCP_SERVER where REALM_ID = ? and " + condition, realmId);
  }

  private double threads() {
    return MetricsPage.sum(backend, "jvm_threads_live_threads");
  }
}
