package io.github.agentidentity.it.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.mcp.ToolServer;
import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What one node of a cluster has done holds on the other at once: nothing of an agent is cached,
 * and what is used once is used once for all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClusterIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final LocalDate born = LocalDate.now(ZoneOffset.UTC);
  private Cluster cluster;
  private RealmAdmin realm;
  private Http elsewhere;
  private AgentClient agent;

  @BeforeAll
  void two_nodes() {
    cluster = Cluster.start();
    realm = AdminClient.of(cluster.first()).createRealm("cluster");
    realm.createCapability("db:read", "low").expect(201);
    elsewhere = Http.at(cluster.second().baseUri());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> elsewhere.get("/realms/cluster").status() == 200);
  }

  @AfterAll
  void the_nodes_go() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @BeforeEach
  void an_agent_that_both_nodes_know() {
    agent =
        realm.activeAgent("agent-" + AgentKeyPair.generate().thumbprint().hashCode(), "db:read");
    tokenElsewhere(agent.assertion(), "db:read").expect(200);
  }

  @Test
  void assertion_that_one_node_took_is_refused_by_the_other() {
    String assertion = agent.assertion();
    agent.tokenWith(assertion, "db:read").expect(200);
    assertThat(tokenElsewhere(assertion, "db:read").text("error")).isEqualTo("invalid_client");
  }

  @Test
  void agent_that_was_suspended_on_one_node_gets_no_token_from_the_other() {
    realm.suspend(agent.name(), "test").expect(204);
    assertThat(tokenElsewhere(agent.assertion(), "db:read").text("error"))
        .isEqualTo("unauthorized_client");
  }

  @Test
  void token_of_before_the_suspension_is_dead_on_the_other_node() {
    String token = tokenElsewhere(agent.assertion(), "db:read").expect(200).text("access_token");
    realm.suspend(agent.name(), "test").expect(204);
    assertThat(me(token).status()).isEqualTo(401);
  }

  @Test
  void capability_that_was_taken_on_one_node_is_refused_by_the_other() {
    realm.withdraw(agent.name(), "db:read").expect(204);
    assertThat(tokenElsewhere(agent.assertion(), "db:read").text("error"))
        .isEqualTo("invalid_scope");
  }

  @Test
  void key_that_was_revoked_on_one_node_is_refused_by_the_other() {
    realm.revokeKey(agent.name(), agent.key().thumbprint()).expect(204);
    assertThat(tokenElsewhere(agent.assertion(), "db:read").text("error"))
        .isEqualTo("invalid_client");
  }

  @Test
  void key_proof_that_one_node_took_is_refused_by_the_other() {
    AgentKeyPair key = AgentKeyPair.generate();
    Map<String, Object> registration =
        Map.of(
            "name", "twice",
            "publicKey", key.jwk(),
            "keyProof", Jwts.keyProof(key, "twice", realm.issuer()));
    realm.createAgent(registration).expect(201);
    realm.delete("/agents/twice").expect(204);
    RealmAdmin other = AdminClient.of(cluster.second()).realm(realm.name());
    assertThat(other.createAgent(registration).status()).isEqualTo(400);
  }

  @Test
  void what_an_agent_does_on_either_node_is_learnt_as_one_life() {
    long before = learnt(agent.name());
    for (int i = 0; i < 3; i++) {
      agent.token("db:read").expect(200);
      tokenElsewhere(agent.assertion(), "db:read").expect(200);
    }
    await().atMost(SOON).until(() -> learnt(agent.name()) >= before + 6);
    assertThat(behaviour(cluster.second()).json()).isEqualTo(behaviour(cluster.first()).json());
  }

  /** Two that write one score: the second begins anew, and no entry is lost or counted twice. */
  @Test
  void nodes_that_score_one_agent_at_once_write_one_history() {
    String path = "/agent-trust/" + agent.name();
    RealmAdmin other = AdminClient.of(cluster.second()).realm(realm.name());
    realm.post(path + "/recalculate").expect(200);
    other.post(path + "/recalculate").expect(200);
    List<Integer> statuses =
        AtOnce.statuses(
            Stream.of(realm, other, realm, other)
                .map(admin -> () -> admin.post(path + "/recalculate")));
    assertThat(statuses).containsOnly(200);
    List<Long> numbers =
        other.get(path + "/history").expect(200).json().findValues("entry").stream()
            .map(JsonNode::asLong)
            .toList();
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
    assertThat(numbers.getFirst()).isEqualTo(numbers.size());
    assertThat(realm.get(path + "/explain").expect(200).json().path("equal").asBoolean()).isTrue();
  }

  /** The night of a day begins at midnight, on the first node that looks; none has two. */
  @Test
  void agents_are_scored_anew_by_one_node_a_day() {
    await().atMost(SOON).until(() -> nights() > 0);
    int turns = 2 * Cluster.TRUST_SWEEP_SECONDS;
    await()
        .during(Duration.ofSeconds(turns))
        .atMost(Duration.ofSeconds(turns + 5))
        .until(() -> nights() >= 1 && nights() <= days());
  }

  /** As many days as the realm has seen; asked after the nights, so that none is missing. */
  private long days() {
    return born.until(LocalDate.now(ZoneOffset.UTC), ChronoUnit.DAYS) + 1;
  }

  private double nights() {
    return Stream.of(cluster.first(), cluster.second())
        .map(node -> MetricsPage.series(node, "agent_trust_nights_total", "cluster"))
        .flatMap(List::stream)
        .mapToDouble(MetricsPage::value)
        .sum();
  }

  private long learnt(String name) {
    Answer answer = realm.get("/agent-trust/" + name + "/behaviour");
    return answer.status() == 200 ? answer.json().path("activities").asLong() : 0;
  }

  private Answer behaviour(KeycloakBackend node) {
    return AdminClient.of(node)
        .realm(realm.name())
        .get("/agent-trust/" + agent.name() + "/behaviour")
        .expect(200);
  }

  /** Each on its own would have swept twice as often as the interval says. */
  @Test
  void sweep_happens_once_for_both_nodes() {
    long before = sweeps();
    Instant start = Instant.now();
    int more = 4;
    await().atMost(Duration.ofMinutes(2)).until(() -> sweeps() >= before + more);
    assertThat(Duration.between(start, Instant.now()))
        .isGreaterThan(Duration.ofSeconds((more - 1) * (Cluster.SWEEP_SECONDS - 1L)));
  }

  @Test
  void server_that_is_due_is_visited_by_one_node() {
    int due = 30;
    realm.put("", Map.of("attributes", visitable())).expect(204);
    try (ToolServer tools = ToolServer.start("echo")) {
      for (int i = 0; i < due; i++) {
        String url = "http://127.0.0.1:" + tools.port() + "/s" + i;
        realm.post("/mcp-servers", Map.of("name", "due-" + i, "url", url)).expect(201);
      }
      await().atMost(Duration.ofMinutes(1)).until(() -> seen() == due);
      assertThat(tools.greetings()).isEqualTo(due);
    }
  }

  private Map<String, String> visitable() {
    Map<String, String> attributes = new HashMap<>();
    realm
        .get("")
        .expect(200)
        .json()
        .path("attributes")
        .properties()
        .forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
    attributes.put("mcp.allow-networks", "127.0.0.0/8");
    return attributes;
  }

  private long seen() {
    return realm.get("/mcp-servers?max=100").expect(200).json().findValuesAsText("seenAt").size();
  }

  private long sweeps() {
    return Stream.of(cluster.first(), cluster.second())
        .map(node -> MetricsPage.series(node, "agent_identity_sweeps_seconds_count", "cluster"))
        .flatMap(List::stream)
        .filter(line -> line.contains("sweep=\"agent-governance-sweep\""))
        .mapToLong(line -> (long) MetricsPage.value(line))
        .sum();
  }

  private Answer tokenElsewhere(String assertion, String scope) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", AgentClient.ASSERTION_TYPE);
    form.put("client_assertion", assertion);
    form.put("scope", scope);
    return elsewhere.postForm("/realms/cluster/protocol/openid-connect/token", form);
  }

  private Answer me(String token) {
    return elsewhere.bearer(token).get("/realms/cluster/agent-identity/agents/me");
  }
}
