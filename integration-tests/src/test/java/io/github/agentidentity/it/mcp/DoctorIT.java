package io.github.agentidentity.it.mcp;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doctor has a token made as the token endpoint makes it, explains it, and throws it away. */
@RealmTest
final class DoctorIT {

  private final Registry registry;
  private final TestRealm realm;
  private ToolServer tools;
  private Server server;

  DoctorIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server() {
    tools = ToolServer.start("echo", "add");
    server = registry.approved(tools);
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void token_is_shown_as_the_token_endpoint_would_make_it() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    JsonNode real = assertThatAnswer(agent.tokenFor(server.uri(), server.tool("echo"))).isAToken();
    Answer answer = ask(Map.of("agent", agent.name())).expect(200);
    JsonNode diagnosis = answer.json();
    assertThat(diagnosis.path("healthy").asBoolean()).as(answer.body()).isTrue();
    for (String claim : new String[] {"iss", "aud", "azp", "sub", "scope", "agent", "mcp", "typ"}) {
      assertThat(diagnosis.path("token").path(claim)).as(claim).isEqualTo(real.path(claim));
    }
    assertThat(diagnosis.path("header").path("alg").asText()).isEqualTo("EdDSA");
    assertThat(checks(diagnosis))
        .contains("signature", "iss", "aud", "exp", "scope", "mcp.surface");
  }

  @Test
  void token_itself_is_never_shown() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    String body = ask(Map.of("agent", agent.name())).expect(200).body();
    assertThat(body).doesNotContain("eyJ").doesNotContain("access_token");
  }

  @Test
  void rehearsal_is_an_admin_event_and_no_event_of_the_agent() {
    realm.admin().put("", Map.of("eventsEnabled", true, "adminEventsEnabled", true)).expect(204);
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    ask(Map.of("agent", agent.name())).expect(200);
    ask(Map.of("agent", agent.name(), "scope", "no:such")).expect(200);
    JsonNode told = realm.admin().get("/admin-events?operationTypes=ACTION").expect(200).json();
    assertThat(told.findValuesAsText("resourcePath"))
        .contains("mcp-servers/" + server.id() + "/doctor");
    assertThat(realm.admin().get("/events?client=" + agent.clientId()).expect(200).json())
        .isEmpty();
  }

  @Test
  void what_keycloak_itself_refuses_is_explained_too() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    JsonNode diagnosis = ask(Map.of("agent", agent.name(), "scope", "no:such")).expect(200).json();
    assertThat(diagnosis.path("healthy").asBoolean()).isFalse();
    assertThat(diagnosis.has("token")).isFalse();
    assertThat(diagnosis.path("findings").toString())
        .contains("invalid_scope")
        .contains("no capability of this realm");
  }

  @Test
  void what_the_gates_refuse_is_explained_with_their_reason() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    realm
        .admin()
        .post("/mcp-servers/" + server.id() + "/quarantine", Map.of("reason", "looks odd"))
        .expect(200);
    JsonNode diagnosis = ask(Map.of("agent", agent.name())).expect(200).json();
    assertThat(checks(diagnosis)).contains("mcp_server_quarantined");
    assertThat(diagnosis.path("findings").toString()).contains("invalid_target", "looks odd");
  }

  @Test
  void suspended_agent_is_told_apart_from_a_missing_grant() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    realm.admin().suspend(agent.name(), "test").expect(204);
    JsonNode diagnosis = ask(Map.of("agent", agent.name())).expect(200).json();
    assertThat(diagnosis.path("healthy").asBoolean()).isFalse();
    assertThat(diagnosis.path("findings").toString()).containsIgnoringCase("suspended");
  }

  @Test
  void scope_that_was_given_for_another_server_is_named() {
    AgentClient agent = realm.define("db:read").activeAgent("db:read", server.tool("echo"));
    JsonNode diagnosis = ask(Map.of("agent", agent.name(), "scope", "db:read")).expect(200).json();
    assertThat(diagnosis.path("healthy").asBoolean()).isFalse();
    assertThat(diagnosis.path("findings").toString()).contains("No scope begins with");
  }

  @Test
  void viewer_may_not_have_tokens_rehearsed() {
    AgentClient agent = realm.activeAgent(server.tool("echo"));
    var viewer = registry.signIn(registry.person("view-agents"));
    String path = "/admin/realms/" + realm.name() + "/mcp-servers/" + server.id() + "/doctor";
    assertThat(viewer.post(path, Map.of("agent", agent.name())).status()).isEqualTo(403);
    assertThat(registry.as(agent).post(path, Map.of("agent", agent.name())).status())
        .isEqualTo(403);
  }

  private Answer ask(Map<String, Object> question) {
    return realm.admin().post("/mcp-servers/" + server.id() + "/doctor", question);
  }

  private static Iterable<String> checks(JsonNode diagnosis) {
    return diagnosis.path("findings").findValuesAsText("check");
  }
}
