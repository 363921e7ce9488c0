package io.github.agentidentity.it.mcp;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that changes its tools behind everybody's back is caught, and cut off as ruled. */
@RealmTest
final class DriftIT {

  private final Registry registry;
  private final TestRealm realm;
  private ToolServer tools;
  private Server server;
  private AgentClient agent;

  DriftIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server_in_use() {
    tools = ToolServer.start("echo", "add");
    server = registry.approved(tools);
    agent = realm.activeAgent(server.tool("echo"), server.tool("add"));
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void changed_surface_is_refused_shown_and_healed_by_approval() {
    JsonNode claims = assertThatAnswer(token("echo")).isAToken();
    assertThat(claims.path("aud").asText()).isEqualTo(server.uri());
    assertThat(claims.path("mcp").path("surface").asText()).isEqualTo(registry.observed(server));
    tools.shows(ToolServer.tool("echo", "Does echo and mails it home"), ToolServer.tool("add"));
    registry.discover(server);
    assertThatAnswer(token("echo")).isRefusedWith(400, "invalid_target").saying("surface changed");
    JsonNode drift = registry.json("/" + server.id() + "/drift");
    assertThat(drift.path("drifted").asBoolean()).isTrue();
    JsonNode change = drift.path("changes").get(0);
    assertThat(change.path("name").asText()).isEqualTo("echo");
    assertThat(change.path("details").get(0).path("path").asText()).isEqualTo("/description");
    assertThat(change.path("details").get(0).path("words").toString())
        .contains("and mails it home");
    registry.approve(server).expect(200);
    assertThatAnswer(token("echo")).isAToken();
    assertThat(registry.json("/" + server.id() + "/drift").path("drifted").asBoolean()).isFalse();
    assertThat(registry.json("/" + server.id() + "/surface/history")).hasSize(2);
  }

  @Test
  void policy_reduce_cuts_tokens_to_unchanged_tools() {
    rule("reduce").expect(200);
    tools.shows(ToolServer.tool("echo", "Something else"), ToolServer.tool("add"));
    registry.discover(server);
    assertThat(registry.status(server)).isEqualTo("ACTIVE");
    Answer answer = agent.tokenFor(server.uri(), server.tool("echo"), server.tool("add"));
    JsonNode claims = assertThatAnswer(answer).isAToken();
    assertThat(List.of(claims.path("scope").asText().split(" ", -1)))
        .contains(server.tool("add"))
        .doesNotContain(server.tool("echo"));
    assertThat(answer.text("scope")).doesNotContain(server.tool("echo"));
    assertThatAnswer(token("echo")).isRefusedWith(400, "invalid_target").saying("changed");
    assertThat(mayI("echo").json().path("decision").asBoolean()).isFalse();
    assertThat(mayI("add").json().path("decision").asBoolean()).isTrue();
  }

  @Test
  void policy_alert_lets_tokens_pass_and_tells_people() {
    rule("alert").expect(200);
    tools.shows(ToolServer.tool("echo", "Something else"), ToolServer.tool("add"));
    registry.discover(server);
    assertThatAnswer(token("echo")).isAToken();
    JsonNode alerts =
        realm.admin().get("/agent-governance/alerts?kind=mcp_surface_drift").expect(200).json();
    assertThat(alerts.toString()).contains(server.name()).contains("tool echo");
  }

  @Test
  void realm_rules_where_nothing_is_ruled_for_the_server() {
    registry.attribute("mcp.drift-policy", "alert");
    JsonNode byRealm = registry.json("/" + server.id() + "/drift");
    rule("quarantine").expect(200);
    JsonNode byServer = registry.json("/" + server.id() + "/drift");
    rule(null).expect(200);
    registry.attribute("mcp.drift-policy", "nonsense");
    JsonNode strict = registry.json("/" + server.id() + "/drift");
    registry.attribute("mcp.drift-policy", "");
    assertThat(byRealm.path("policy").asText()).isEqualTo("ALERT");
    assertThat(byRealm.path("ruled").asBoolean()).isFalse();
    assertThat(byServer.path("policy").asText()).isEqualTo("QUARANTINE");
    assertThat(byServer.path("ruled").asBoolean()).isTrue();
    assertThat(strict.path("policy").asText()).isEqualTo("QUARANTINE");
  }

  @Test
  void what_nobody_approved_is_listed_and_counted_in_the_menu() {
    assertThat(unapproved("true")).doesNotContain(server.name());
    tools.shows(ToolServer.tool("echo", "Something else"), ToolServer.tool("add"));
    registry.discover(server);
    assertThat(unapproved("true")).contains(server.name());
    assertThat(unapproved("false")).doesNotContain(server.name());
    JsonNode menu = realm.admin().get("/agent-ui?part=menu").expect(200).json();
    assertThat(menu.at("/badges/servers").asInt()).isEqualTo(unapproved("true").size());
    assertThat(realm.admin().get("/mcp-servers?unapproved=maybe").status()).isEqualTo(400);
  }

  @Test
  void two_surfaces_can_be_compared() {
    String before = registry.observed(server);
    tools.shows(ToolServer.tool("echo"));
    String after = registry.discover(server);
    JsonNode diff =
        registry.json("/" + server.id() + "/drift/diff?from=" + before + "&to=" + after);
    assertThat(diff).hasSize(1);
    assertThat(diff.get(0).path("change").asText()).isEqualTo("REMOVED");
    assertThat(diff.get(0).path("name").asText()).isEqualTo("add");
    Answer unknown = registry.get(server.id(), "/drift/diff?from=sha256:" + "0".repeat(64));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(registry.get(server.id(), "/drift/diff?from=rubbish").status()).isEqualTo(400);
  }

  @Test
  void policy_is_ruled_by_managers_only() {
    String path = "/admin/realms/" + realm.name() + "/mcp-servers/" + server.id() + "/drift";
    var viewer = registry.signIn(registry.person("view-agents"));
    assertThat(viewer.get(path).status()).isEqualTo(200);
    assertThat(viewer.put(path + "/policy", Map.of("policy", "alert")).status()).isEqualTo(403);
    var nobody = registry.signIn(registry.person());
    assertThat(nobody.get(path).status()).isEqualTo(403);
    assertThat(rule("sometimes").status()).isEqualTo(400);
  }

  private Answer token(String tool) {
    return agent.tokenFor(server.uri(), server.tool(tool));
  }

  private Answer mayI(String tool) {
    return agent.mayI(agent.accessToken(), server.tool(tool), "mcp_server", server.uri());
  }

  private Answer rule(String policy) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("policy", policy);
    return realm.admin().put("/mcp-servers/" + server.id() + "/drift/policy", body);
  }

  private List<String> unapproved(String wanted) {
    JsonNode found =
        realm.admin().get("/mcp-servers?max=1000&unapproved=" + wanted).expect(200).json();
    return found.findParents("about").stream().map(one -> one.path("name").asText()).toList();
  }
}
