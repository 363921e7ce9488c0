package io.github.agentidentity.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.People;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has to do with which server is seen, drawn, and compared with what was declared. */
@RealmTest
final class ConnectionIT {

  private final Registry registry;
  private final TestRealm realm;
  private ToolServer tools;
  private Server server;

  ConnectionIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server() {
    tools = ToolServer.start("echo");
    server = registry.approved(tools);
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void tokens_and_attestations_are_connections_with_a_count() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    for (int i = 0; i < 3; i++) {
      agent.tokenFor(server.uri(), server.tool("echo")).expect(200);
    }
    registry.attest(agent, server, registry.observed(server)).expect(201);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(agent, "&kind=attested")).hasSize(1));
    JsonNode tokens = of(agent, "&kind=token");
    assertThat(tokens.get(0).path("serverId").asText()).isEqualTo(server.id());
    assertThat(tokens.get(0).path("count").asInt()).isEqualTo(3);
    assertThat(of(agent, "&server=" + server.name())).hasSize(2);
    assertThat(of(agent, "&kind=detected,declared")).isEmpty();
  }

  @Test
  void refused_token_is_no_connection() {
    AgentClient agent = realm.activeAgent();
    assertThat(agent.tokenFor(server.uri()).status()).isEqualTo(400);
    AgentClient other = realm.activeAgent(server.tool("echo"));
    other.tokenFor(server.uri(), server.tool("echo")).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(other, "")).hasSize(1));
    assertThat(of(agent, "")).isEmpty();
  }

  @Test
  void configuration_of_a_client_is_read_without_its_secrets() {
    AgentClient agent = realm.activeAgent();
    Map<String, Object> configuration =
        Map.of(
            "mcpServers",
            Map.of(
                "files", Map.of("command", "npx", "args", List.of("--token", "s3cret")),
                "remote", Map.of("url", "https://u:p@mcp.example.com/mcp?key=s3cret")));
    Answer told = report(agent, Map.of("configuration", configuration));
    assertThat(told.expect(200).json().path("processed").asInt()).isEqualTo(2);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(agent, "&kind=detected")).hasSize(2));
    assertThat(of(agent, "").findValuesAsText("name"))
        .containsExactlyInAnyOrder("files", "https://mcp.example.com/mcp");
    assertThat(of(agent, "").toString()).contains("claude_config").doesNotContain("s3cret");
  }

  @Test
  void detection_is_never_a_permission() {
    AgentClient agent = realm.activeAgent();
    Answer told = report(agent, Map.of("detections", List.of(Map.of("mcpServer", server.name()))));
    told.expect(200);
    assertThat(agent.tokenFor(server.uri()).status()).isEqualTo(400);
  }

  @Test
  void whoever_manages_nothing_does_not_learn_which_agents_there_are() {
    String path = "/admin/realms/" + realm.name() + "/mcp-servers/connections";
    Http nobody = People.administrator(realm, "view-realm").http();
    for (String agent : new String[] {realm.activeAgent().name(), "no-such-agent"}) {
      assertThat(nobody.send("PUT", path, declaration(agent)).status()).as(agent).isEqualTo(403);
    }
    Http manager = People.administrator(realm, "manage-agents").http();
    assertThat(manager.send("PUT", path, declaration("no-such-agent")).status()).isEqualTo(404);
  }

  private Body declaration(String agent) {
    return Body.json(Map.of("agent", agent, "server", server.name()));
  }

  @Test
  void unusable_reports_are_skipped_or_refused() {
    AgentClient agent = realm.activeAgent();
    Map<String, Object> vague = Map.of("mcpServer", "x", "confidence", 101);
    Answer skipped = report(agent, Map.of("detections", List.of(vague, Map.of("mcpServer", " "))));
    assertThat(skipped.expect(200).json().path("skipped").asInt()).isEqualTo(2);
    assertThat(report(agent, Map.of("detections", List.of())).status()).isEqualTo(400);
    assertThat(report(agent, Map.of("detections", List.of(Map.of("server", 1)))).status())
        .isEqualTo(400);
    assertThat(realm.anonymous().post(registry.own("/detections"), Map.of()).status())
        .isEqualTo(401);
  }

  @Test
  void what_was_not_declared_raises_an_alert() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    declare(agent, "intended").expect(200);
    agent.tokenFor(server.uri(), server.tool("echo")).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(alerts(agent).toString())
                    .contains("mcp_connection_drift")
                    .contains(server.name()));
  }

  @Test
  void what_was_declared_is_expected_under_any_of_its_names() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    declare(agent, server.uri()).expect(200);
    agent.tokenFor(server.uri(), server.tool("echo")).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(agent, "&kind=token")).hasSize(1));
    assertThat(alerts(agent)).isEmpty();
  }

  @Test
  void graph_has_agents_servers_and_what_is_between() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    declare(agent, "elsewhere").expect(200);
    agent.tokenFor(server.uri(), server.tool("echo")).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(agent, "&kind=token")).hasSize(1));
    JsonNode graph = registry.json("/graph?agent=" + agent.name());
    assertThat(graph.path("nodes").findValuesAsText("type"))
        .containsExactlyInAnyOrder("AGENT", "SERVER", "UNKNOWN_SERVER");
    assertThat(graph.path("edges")).hasSize(2);
    assertThat(graph.path("truncated").asBoolean()).isFalse();
    assertThat(
            registry.json("/graph?agent=" + agent.name() + "&max=1").path("truncated").asBoolean())
        .isTrue();
    for (JsonNode edge : graph.path("edges")) {
      boolean toServer = edge.path("server").asText().equals(server.id());
      assertThat(edge.path("drifted").asBoolean()).isEqualTo(toServer);
      assertThat(edge.path("declared").asBoolean()).isEqualTo(!toServer);
    }
  }

  @Test
  void connections_are_for_people_with_the_role() {
    String path = "/admin/realms/" + realm.name() + "/mcp-servers/";
    Http viewer = registry.signIn(registry.person("view-agents"));
    Http nobody = registry.signIn(registry.person());
    AgentClient agent = realm.activeAgent();
    Map<String, String> wanted = Map.of("agent", agent.name(), "server", "x");
    assertThat(viewer.get(path + "graph").status()).isEqualTo(200);
    assertThat(viewer.put(path + "connections", wanted).status()).isEqualTo(403);
    for (String list : List.of("graph", "connections", "attestations")) {
      assertThat(nobody.get(path + list).status()).isEqualTo(403);
      assertThat(registry.as(agent).get(path + list).status()).isEqualTo(403);
    }
  }

  private JsonNode of(AgentClient agent, String filter) {
    return registry.json("/connections?agent=" + agent.name() + filter);
  }

  private JsonNode alerts(AgentClient agent) {
    return realm
        .admin()
        .get("/agent-governance/alerts?kind=mcp_connection_drift&agent=" + agent.name())
        .expect(200)
        .json();
  }

  private Answer declare(AgentClient agent, String name) {
    return realm
        .admin()
        .put("/mcp-servers/connections", Map.of("agent", agent.name(), "server", name));
  }

  private Answer report(AgentClient agent, Map<String, Object> body) {
    return registry.as(agent).post(registry.own("/detections"), body);
  }
}
