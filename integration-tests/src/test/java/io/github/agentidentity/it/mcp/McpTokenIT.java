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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/mcp/",
        "HTTP://127.0.0.1:%d/mcp",
        "http://127.0.0.1:%d/x/../mcp",
        "http://127.0.0.1:%d/%%6Dcp?"
      })
  void another_spelling_of_a_resource_gives_the_canonical_audience(String spelling) {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    String resource = spelling.formatted(URI.create(server.uri()).getPort());
    JsonNode claims = assertThatAnswer(agent.tokenFor(resource, server.tool("echo"))).isAToken();
    assertThat(claims.path("aud").asText()).isEqualTo(server.uri());
    assertThat(claims.path("mcp").path("surface").asText()).startsWith("sha256:");
  }

  /** As clients write it that parse a URL and print it again. */
  @Test
  void slash_after_a_bare_host_is_no_other_resource() {
    String origin = tools.url().replace("/mcp", "");
    Server server = registry.onboard(origin);
    registry.approve(server).expect(200);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    Answer answer = agent.tokenFor(origin + "/", server.tool("echo"));
    assertThat(assertThatAnswer(answer).isAToken().path("aud").asText()).isEqualTo(origin);
  }

  @Test
  void spelling_of_another_server_is_not_the_same_resource() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    for (String other : new String[] {"/MCP", "x", "/mcp", "?a=b", "%2F"}) {
      assertThatAnswer(agent.tokenFor(server.uri() + other, server.tool("echo")))
          .isRefusedWith(400, "invalid_target");
    }
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
  void revoked_server_gets_no_tokens_and_the_refusal_says_why() {
    Server server = registry.approved(tools);
    AgentClient agent = realm.activeAgent(server.tool("echo"), "db:read");
    step(server, "revoke", "it leaks");
    assertThatAnswer(agent.tokenFor(server.uri(), "db:read"))
        .isRefusedWith(400, "invalid_target")
        .saying("revoked")
        .saying("it leaks");
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
