package io.github.agentidentity.it.mcp;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A token is for a server only while that is what was approved, and the agent may use it. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class McpTokenIT {

  private final Registry registry;
  private final TestRealm realm;
  private ToolServer tools;

  McpTokenIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void starts() {
    tools = ToolServer.start("echo");
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void server_that_waits_for_approval_gets_no_tokens() {
    Server server = registry.onboard(tools);
    assertThatAnswer(realm.activeAgent("db:read").tokenFor(server.uri(), "db:read"))
        .isRefusedWith(400, "invalid_target")
        .saying("approved");
  }

  @Test
  void agent_without_a_capability_there_gets_no_token_for_it() {
    Server server = registry.approved(tools);
    assertThatAnswer(realm.activeAgent("db:read").tokenFor(server.uri(), "db:read"))
        .isRefusedWith(400, "invalid_target")
        .saying("no capability");
  }

  @Test
  void capability_of_all_tools_is_a_capability_there() {
    Server server = registry.approved(tools);
    realm.define(server.tool("*"));
    AgentClient agent = realm.activeAgent(server.tool("*"), "db:read");
    assertThatAnswer(agent.tokenFor(server.uri(), "db:read")).isAToken();
  }

  @Test
  void quarantined_server_gets_no_tokens_and_release_heals_it() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    step(server, "quarantine", "looks odd");
    assertThatAnswer(agent.tokenFor(server.uri(), server.tool("echo")))
        .isRefusedWith(400, "invalid_target")
        .saying("looks odd");
    assertThatAnswer(agent.token(server.tool("echo"))).isRefusedWith(400, "invalid_scope");
    step(server, "release", "was fine");
    assertThatAnswer(agent.tokenFor(server.uri(), server.tool("echo"))).isAToken();
  }

  @Test
  void revoked_server_gets_no_tokens() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"), "db:read");
    step(server, "revoke", "gone");
    assertThatAnswer(agent.tokenFor(server.uri(), "db:read")).isRefusedWith(400, "invalid_target");
  }

  @Test
  void token_for_a_server_that_is_cut_off_is_inactive() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    String token =
        agent.tokenFor(server.uri(), server.tool("echo")).expect(200).text("access_token");
    Http resourceServer =
        realm.anonymous().basic(encoded(server.uri()), realm.admin().newClientSecret(server.uri()));
    JsonNode before = introspect(resourceServer, token);
    step(server, "quarantine", "test");
    JsonNode after = introspect(resourceServer, token);
    step(server, "release", "test");
    assertThat(before.path("active").asBoolean()).isTrue();
    assertThat(before.path("mcp").path("surface").asText()).startsWith("sha256:");
    assertThat(after.path("active").asBoolean()).isFalse();
    assertThat(introspect(resourceServer, token).path("active").asBoolean()).isTrue();
  }

  @Test
  void realm_may_want_servers_that_are_verified_or_attested() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    registry.attribute("mcp.require-verified", "true");
    Answer unverified = agent.tokenFor(server.uri(), server.tool("echo"));
    registry.attribute("mcp.require-verified", "");
    registry.attribute("mcp.min-confidence", "0.05");
    Answer unattested = agent.tokenFor(server.uri(), server.tool("echo"));
    registry.attest(registry.agentOfSomebody(), server, registry.observed(server)).expect(201);
    Answer attested = agent.tokenFor(server.uri(), server.tool("echo"));
    registry.attribute("mcp.min-confidence", "");
    assertThatAnswer(unverified).isRefusedWith(400, "invalid_target").saying("proved its key");
    assertThatAnswer(unattested).isRefusedWith(400, "invalid_target").saying("confidence of 0.00");
    assertThatAnswer(attested).isAToken();
  }

  @Test
  void the_same_gate_decides_about_actions() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"), "db:read");
    String token = agent.accessToken();
    assertThat(decision(agent.mayI(token, server.tool("echo"), "tool", "echo"))).isTrue();
    step(server, "quarantine", "test");
    assertThat(decision(agent.mayI(token, server.tool("echo"), "tool", "echo"))).isFalse();
    assertThat(decision(agent.mayI(token, "db:read", "mcp_server", server.name()))).isFalse();
    assertThat(decision(agent.mayI(token, "db:read", "db", server.uri()))).isFalse();
    assertThat(decision(agent.mayI(token, "db:read", "db", "orders"))).isTrue();
  }

  @Test
  void server_that_nobody_registered_is_refused_where_the_realm_wants_more() {
    AgentClient agent = realm.activeAgent("db:read");
    String token = agent.accessToken();
    boolean before = decision(agent.mayI(token, "db:read", "mcp_server", "unknown"));
    registry.attribute("mcp.require-verified", "true");
    boolean wanted = decision(agent.mayI(token, "db:read", "mcp_server", "unknown"));
    registry.attribute("mcp.require-verified", "");
    assertThat(before).isTrue();
    assertThat(wanted).isFalse();
  }

  private static boolean decision(Answer answer) {
    return answer.expect(200).json().path("decision").asBoolean();
  }

  private void step(Server server, String deed, String reason) {
    realm
        .admin()
        .post("/mcp-servers/" + server.id() + "/" + deed, Map.of("reason", reason))
        .expect(200);
  }

  private JsonNode introspect(Http resourceServer, String token) {
    return resourceServer
        .postForm(
            "/realms/" + realm.name() + "/protocol/openid-connect/token/introspect",
            Map.of("token", token))
        .expect(200)
        .json();
  }

  private static String encoded(String uri) {
    return URLEncoder.encode(uri, StandardCharsets.UTF_8);
  }
}
