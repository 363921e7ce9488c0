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

/**
 * The life of a server that is not ours, behind a check of tokens that is not ours, used by a
 * client that is not ours: brought in, pinned, attested, used, updated behind everybody's back,
 * caught, cut off, looked at and healed.
 */
@RealmTest
final class RealServerStoryIT {

  private final TestRealm realm;
  private final Registry registry;
  private RealServer tools;
  private RealServer guard;

  RealServerStoryIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server_behind_a_guard() {
    tools = RealServer.everythingBefore();
    guard = tools.guardedBy(realm.issuer());
  }

  @AfterEach
  void ends() {
    for (RealServer each : new RealServer[] {guard, tools}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @Test
  void server_is_brought_in_used_updated_behind_our_backs_caught_and_healed() {
    Server server = approved();
    AgentClient agent = registry.agentOfSomebody();
    realm.admin().grant(agent.name(), server.tool("echo")).expect(201);
    attested(server, agent);
    String token = used(server, agent);
    tools = tools.updated();
    caught(server, agent, token);
    shown(server);
    healed(server, agent);
  }

  private Server approved() {
    Server server = registry.onboard(guard.url());
    JsonNode metadata = realm.admin().post(path(server, "/metadata/check")).expect(200).json();
    assertThat(metadata.path("findings")).as(metadata.toString()).isNotEmpty();
    assertThat(metadata.path("findings"))
        .allSatisfy(finding -> assertThat(finding.path("ok").asBoolean()).isTrue());
    registry.approve(server).expect(200);
    return server;
  }

  private void attested(Server server, AgentClient agent) {
    Answer taken = registry.attest(agent, server, digestSeenByAnAgent()).expect(201);
    assertThat(taken.text("finding")).isEqualTo("CONFIRMED");
    assertThat(registry.confidence(server)).isPositive();
  }

  private String used(Server server, AgentClient agent) {
    assertThat(echoed("")).startsWith("refused").contains("invalid_token");
    String elsewhere = agent.accessToken();
    assertThat(echoed(elsewhere)).startsWith("refused").contains("invalid_token");
    Answer answer = agent.tokenFor(guard.url(), server.tool("echo"));
    JsonNode claims = assertThatAnswer(answer).isAToken();
    assertThat(claims.path("aud").asText()).isEqualTo(guard.url());
    assertThat(claims.path("mcp").path("surface").asText()).isEqualTo(digestSeenByAnAgent());
    String token = answer.text("access_token");
    assertThat(echoed(token)).containsIgnoringCase("echo").contains("hello");
    return token;
  }

  private void caught(Server server, AgentClient agent, String token) {
    registry.discover(server);
    assertThat(registry.status(server)).isEqualTo("QUARANTINED");
    assertThatAnswer(agent.tokenFor(guard.url(), server.tool("echo")))
        .isRefusedWith(400, "invalid_target")
        .saying("The surface changed");
    Http resourceServer =
        realm.anonymous().basic(encoded(server.uri()), realm.admin().newClientSecret(server.uri()));
    Answer introspected =
        resourceServer.postForm(
            "/realms/" + realm.name() + "/protocol/openid-connect/token/introspect",
            Map.of("token", token));
    assertThat(introspected.expect(200).json().path("active").asBoolean(true)).isFalse();
  }

  private static String encoded(String uri) {
    return URLEncoder.encode(uri, StandardCharsets.UTF_8);
  }

  private void shown(Server server) {
    JsonNode drift = registry.json("/" + server.id() + "/drift");
    assertThat(drift.path("drifted").asBoolean()).isTrue();
    assertThat(drift.path("changes").findValuesAsText("change"))
        .contains("ADDED", "REMOVED", "CHANGED");
    assertThat(drift.path("changes").findValuesAsText("name")).contains("echo");
  }

  private void healed(Server server, AgentClient agent) {
    registry.approve(server).expect(200);
    assertThat(registry.status(server)).isEqualTo("ACTIVE");
    Answer answer = agent.tokenFor(guard.url(), server.tool("echo"));
    JsonNode claims = assertThatAnswer(answer).isAToken();
    assertThat(claims.path("mcp").path("surface").asText()).isEqualTo(digestSeenByAnAgent());
    assertThat(echoed(answer.text("access_token"))).contains("hello");
  }

  /** What the SDK of the MCP project shows an agent, hashed by code that is not the server's. */
  private String digestSeenByAnAgent() {
    return RealPackages.say("agent.mjs", guard.url(), "digest");
  }

  private String echoed(String token) {
    return RealPackages.say("agent.mjs", guard.url(), "echo", token);
  }

  private static String path(Server server, String rest) {
    return "/mcp-servers/" + server.id() + rest;
  }
}
