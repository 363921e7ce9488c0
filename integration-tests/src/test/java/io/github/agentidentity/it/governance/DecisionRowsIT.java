package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long rows of decisions stay, and what takes them with it. */
@RealmTest
final class DecisionRowsIT {

  private final KeycloakBackend backend;
  private final AdminClient server;

  DecisionRowsIT(KeycloakBackend backend, AdminClient server) {
    this.backend = backend;
    this.server = server;
  }

  @Test
  void realm_takes_its_decisions_and_keys_with_it() {
    Sql sql = Sql.of(backend);
    TestRealm realm = TestRealm.create(server);
    String id = realm.admin().get("").expect(200).text("id");
    decideOnce(realm);
    assertThat(rows(sql, id)).isEqualTo(2);
    realm.close();
    assertThat(rows(sql, id)).isZero();
  }

  @Test
  void decisions_that_were_kept_long_enough_are_swept() {
    try (TestRealm realm = TestRealm.create(server)) {
      decideOnce(realm);
      assertThat(decisions(realm)).hasSize(1);
      realm
          .admin()
          .put("", Map.of("attributes", attributes(realm, "agent-governance.decision-retention")))
          .expect(204);
      await().atMost(Duration.ofSeconds(150)).until(() -> decisions(realm).isEmpty());
    }
  }

  private static Map<String, String> attributes(TestRealm realm, String retention) {
    Map<String, String> attributes = new HashMap<>();
    realm
        .admin()
        .get("")
        .expect(200)
        .json()
        .path("attributes")
        .properties()
        .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue().asText()));
    attributes.put(retention, "PT1S");
    return attributes;
  }

  private static void decideOnce(TestRealm realm) {
    AgentClient agent = realm.define("db:read").activeAgent("db:read");
    Gateway.in(realm).api().with("Idempotency-Key", "once").ask(agent, "db:read", "orders");
  }

  private static JsonNode decisions(TestRealm realm) {
    return realm.admin().get("/agent-governance/decisions").expect(200).json();
  }

  private static long rows(Sql sql, String realm) {
    return sql.count("select count(*) from agt_decision where realm_id = ?", realm)
        + sql.count("select count(*) from agt_decision_key where realm_id = ?", realm);
  }
}
