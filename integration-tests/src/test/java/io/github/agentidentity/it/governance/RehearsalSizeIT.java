package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.Sql;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A rehearsal looks at 200,000 decisions and not at one more, and says so. */
@RealmTest
final class RehearsalSizeIT {

  private static final int MOST = 200_000;

  /** What an administrator waits for, on a machine that does other work beside. */
  private static final Duration PATIENCE = Duration.ofSeconds(55);

  private final TestRealm realm;
  private final Policies policies;
  private final Sql sql;

  RehearsalSizeIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm.define("db:read");
    this.policies = new Policies(realm);
    this.sql = Sql.of(backend);
  }

  @Test
  void rehearsal_ends_at_its_limit_and_says_how_far_it_came() {
    AgentClient agent = realm.activeAgent("db:read");
    Gateway.in(realm).api().ask(agent, "db:read", "orders");
    assertThat(copies(MOST)).isEqualTo(MOST);
    Instant start = Instant.now();

    JsonNode rehearsal =
        policies.rehearse(Policies.about(agent.name(), "block", "action.name == 'db:read'"));

    assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
    assertThat(rehearsal.path("examined").asInt()).isEqualTo(MOST);
    assertThat(rehearsal.path("truncated").asBoolean()).isTrue();
    assertThat(rehearsal.path("examinedUntil").asText()).isNotBlank();
    assertThat(rehearsal.path("changes").path(0).path("count").asInt()).isEqualTo(MOST);
  }

  /** Of the one decision of the realm, with ids that count on. */
  private int copies(int number) {
    String columns =
        "realm_id, agent_id, action, resource_type, resource_id, context_hash, context_json,"
            + " verdict, gate, rule_id, reason, sentence, caller_kind, caller_id, decided_at,"
            + " latency_micros";
    String id = "substr(id, 1, 24) || lpad(to_hex(n), 12, '0')";
    return sql.change(
        "insert into agt_decision (id, "
            + columns
            + ") select "
            + id
            + ", "
            + columns
            + " from agt_decision, generate_series(1, "
            + number
            + ") as n where realm_id = ?",
        realm.admin().get("").expect(200).text("id"));
  }
}
