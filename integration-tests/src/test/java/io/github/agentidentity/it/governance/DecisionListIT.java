package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever may read the audit trail finds every decision, and counts them. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecisionListIT {

  private static final String LIST = "/agent-governance/decisions";

  private final TestRealm realm;
  private final Gateway gateway;

  DecisionListIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.gateway = Gateway.in(realm);
  }

  @Test
  void decision_says_who_what_why_and_who_asked() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> question = AccessApi.question(agent, "db:write", "orders");
    question.put("context", Map.of("zone", "eu", "attempt", 2));
    String id = gateway.api().evaluate(question).expect(200).json().at("/context/id").asText();
    JsonNode kept = realm.admin().get(LIST + "/" + id).expect(200).json();
    assertThat(kept.path("agent").asText()).isEqualTo(realm.admin().clientUuid(agent.clientId()));
    assertThat(kept.path("gate").asText()).isEqualTo("grant");
    assertThat(kept.path("reason").asText()).isEqualTo("capability_missing");
    assertThat(kept.path("context").toString()).isEqualTo("{\"attempt\":2,\"zone\":\"eu\"}");
    assertThat(kept.path("contextHash").asText()).hasSize(43);
    assertThat(kept.at("/caller/kind").asText()).isEqualTo("CLIENT");
    assertThat(kept.at("/caller/id").asText()).isEqualTo(gateway.clientId());
    assertThat(kept.path("latencyMicros").asLong()).isPositive();
  }

  @Test
  void large_context_leaves_its_hash_alone() {
    AgentClient agent = realm.activeAgent("db:read");
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    question.put("context", Map.of("note", "x".repeat(9_000)));
    String id = gateway.api().evaluate(question).expect(200).json().at("/context/id").asText();
    JsonNode kept = realm.admin().get(LIST + "/" + id).expect(200).json();
    assertThat(kept.has("context")).isFalse();
    assertThat(kept.path("contextHash").asText()).hasSize(43);
  }

  @Test
  void list_is_narrowed_and_newest_first() {
    AgentClient agent = realm.activeAgent("db:read");
    ask(agent, "db:read", "first");
    ask(agent, "db:write", "second");
    ask(agent, "db:read", "third");
    assertThat(resources("?agent=" + agent.name())).containsExactly("third", "second", "first");
    assertThat(resources("?agent=" + agent.name() + "&verdict=deny")).containsExactly("second");
    assertThat(resources("?agent=" + agent.clientId() + "&action=db:read"))
        .containsExactly("third", "first");
    assertThat(resources("?agent=" + agent.name() + "&first=1&max=1")).containsExactly("second");
    assertThat(resources("?agent=nobody")).isEmpty();
    assertThat(resources("?agent=" + agent.name() + "&to=" + Instant.now().minusSeconds(3_600)))
        .isEmpty();
    assertThat(resources("?agent=" + agent.name() + "&from=" + Instant.now().minusSeconds(3_600)))
        .hasSize(3);
  }

  @Test
  void bad_filters_are_refused() {
    assertThat(realm.admin().get(LIST + "?verdict=maybe").status()).isEqualTo(400);
    assertThat(realm.admin().get(LIST + "?from=yesterday").status()).isEqualTo(400);
    assertThat(realm.admin().get(LIST + "?action=a%00b").status()).isEqualTo(400);
    assertThat(realm.admin().get(LIST + "?max=1001").status()).isEqualTo(400);
    assertThat(realm.admin().get(LIST + "/statistics?period=P400D").status()).isEqualTo(400);
    assertThat(realm.admin().get(LIST + "/statistics?period=soon").status()).isEqualTo(400);
    assertThat(realm.admin().get(LIST + "/nothing").status()).isEqualTo(404);
  }

  @Test
  void decisions_stay_as_evidence_when_the_agent_goes() {
    AgentClient agent = realm.activeAgent("db:read");
    String id = realm.admin().clientUuid(agent.clientId());
    ask(agent, "db:read", "orders");
    realm.admin().delete("/agents/" + agent.name()).expect(204);
    assertThat(resources("?agent=" + id)).containsExactly("orders");
  }

  @Test
  void statistics_count_by_verdict_reason_action_agent_and_hour(AdminClient server) {
    try (TestRealm own = TestRealm.create(server)) {
      AgentClient agent = own.define("db:read", "db:write").activeAgent("db:read");
      AccessApi api = Gateway.in(own).api();
      api.ask(agent, "db:read", "a");
      api.ask(agent, "db:read", "b");
      api.ask(agent, "db:write", "c");
      JsonNode found = own.admin().get(LIST + "/statistics?period=PT24H").expect(200).json();
      assertThat(found.path("total").asInt()).isEqualTo(3);
      assertThat(found.at("/verdicts/ALLOW").asInt()).isEqualTo(2);
      assertThat(found.at("/reasons/1/reason").asText()).isEqualTo("capability_missing");
      assertThat(found.at("/actions/0/name").asText()).isEqualTo("db:read");
      assertThat(found.at("/agents/0/count").asInt()).isEqualTo(3);
      assertThat(found.at("/agents/0/denied").asInt()).isEqualTo(1);
      assertThat(found.path("steps").size()).isBetween(1, 2);
      own.admin().get(LIST + "/statistics?period=P30D").expect(200);
    }
  }

  @Test
  void reading_takes_the_audit_role() {
    assertThat(AccessApi.anonymous(realm).http().get(path()).status()).isEqualTo(401);
    assertThat(gateway.api().http().get(path()).status()).isEqualTo(403);
  }

  private String path() {
    return "/admin/realms/" + realm.name() + LIST;
  }

  private void ask(AgentClient agent, String action, String resource) {
    gateway.api().ask(agent, action, resource);
  }

  private List<String> resources(String query) {
    JsonNode list = realm.admin().get(LIST + query).expect(200).json();
    return StreamSupport.stream(list.spliterator(), false)
        .map(decision -> decision.at("/resource/id").asText())
        .toList();
  }
}
