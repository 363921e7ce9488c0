package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the command line does for people: by the roles of the pack, and by nothing else. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimPeopleIT {

  private static final String AGENTS = "/api/v1/agents";
  private static final String CLIENT = "admin-cli";

  private final TestRealm realm;
  private AimPerson manager;
  private AimPerson viewer;
  private AimPerson developer;
  private AimPerson nobody;
  private AimAgent agent;

  AimPeopleIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void people_and_an_agent() {
    manager = AimPerson.with(realm, CLIENT, "agent-manager");
    viewer = AimPerson.with(realm, CLIENT, "agent-viewer");
    developer = AimPerson.with(realm, CLIENT, "agent-developer");
    nobody = AimPerson.with(realm, CLIENT);
    agent = AimAgent.register(realm);
  }

  @Test
  void a_viewer_lists_agents_in_the_spelling_of_the_command_line() {
    Answer list = viewer.get(AGENTS + "?page=1&pageSize=100").expect(200);
    JsonNode first = list.json().path("agents").get(0);

    for (String member :
        new String[] {
          "id", "name", "displayName", "publicKey", "trustScore", "status", "createdAt", "updatedAt"
        }) {
      assertThat(first.has(member)).as(member).isTrue();
    }
    assertThat(list.json().get("total").asInt()).isPositive();
    assertThat(list.json().get("page").asInt()).isEqualTo(1);
    assertThat(list.json().get("pageSize").asInt()).isEqualTo(100);
  }

  @Test
  void without_a_role_nothing_is_seen_or_done() {
    assertThat(nobody.get(AGENTS).status()).isEqualTo(403);
    assertThat(nobody.get(AGENTS + "/" + agent.id()).status()).isEqualTo(404);
    assertThat(nobody.post(AGENTS + "/" + agent.id() + "/suspend", Map.of()).status())
        .isEqualTo(403);
    assertThat(agent.http().get(AGENTS, Map.of()).status()).isEqualTo(401);
  }

  @Test
  void a_viewer_changes_nothing() {
    for (String step : List.of("suspend", "reactivate", "revoke")) {
      assertThat(viewer.post(AGENTS + "/" + agent.id() + "/" + step, Map.of()).status())
          .as(step)
          .isEqualTo(403);
    }
    assertThat(viewer.delete(AGENTS + "/" + agent.id()).status()).isEqualTo(403);
  }

  @Test
  void a_manager_suspends_and_reactivates() {
    String path = AGENTS + "/" + AimAgent.register(realm).id();

    assertThat(manager.post(path + "/suspend", Map.of()).expect(200).text("status"))
        .isEqualTo("suspended");
    assertThat(manager.post(path + "/reactivate", Map.of()).expect(200).text("status"))
        .isEqualTo("verified");
  }

  @Test
  void hole_5_what_is_revoked_stays_so() {
    String path = AGENTS + "/" + AimAgent.register(realm).id();

    manager.post(path + "/revoke", Map.of()).expect(200);

    Answer refused = manager.post(path + "/reactivate", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("error")).isNotBlank();
  }

  @Test
  void a_manager_deletes() {
    String path = AGENTS + "/" + AimAgent.register(realm).id();

    assertThat(manager.delete(path).status()).isEqualTo(204);
    assertThat(manager.get(path).status()).isEqualTo(404);
  }

  @Test
  void an_agent_does_none_of_this_to_itself() {
    String path = AGENTS + "/" + agent.id();

    assertThat(agent.post(path + "/suspend", Map.of("a", 1)).status()).isIn(401, 403);
    assertThat(agent.delete(path).status()).isEqualTo(403);
  }

  @Test
  void a_developer_registers_with_a_key_and_proves_it_by_the_first_request() {
    AgentKeyPair key = AgentKeyPair.generate();
    String publicKey = Base64.getEncoder().encodeToString(key.publicKey());
    String name = TestRealm.randomName("own");

    Answer registered =
        developer.post(AGENTS, Map.of("name", name, "public_key", publicKey)).expect(201);

    assertThat(registered.text("status")).isEqualTo("pending");
    assertThat(registered.text("public_key")).isEqualTo(publicKey);
    assertThat(registered.json().has("private_key")).isFalse();
    AimAgent own = new AimAgent(agent.http(), registered.text("id"), key);
    Answer self = own.get("/api/v1/sdk-api/agents/" + own.id()).expect(200);
    assertThat(self.json().path("agent").path("status").asText()).isEqualTo("verified");
    assertThat(realm.admin().get("/agents/" + own.id()).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  void a_developer_sees_own_agents_only() {
    String name = TestRealm.randomName("own");
    Answer registered = developer.post(AGENTS, Map.of("name", name)).expect(201);

    assertThat(developer.get(AGENTS + "/" + registered.text("id")).status()).isEqualTo(200);
    assertThat(developer.get(AGENTS + "/" + agent.id()).status()).isEqualTo(404);
    assertThat(developer.get(AGENTS).json().path("agents").findValuesAsText("name")).contains(name);
  }

  @Test
  void registration_needs_the_role_of_a_developer() {
    Map<String, String> body = Map.of("name", TestRealm.randomName("x"));

    assertThat(manager.post(AGENTS, body).status()).isEqualTo(403);
    assertThat(agent.http().post(AGENTS, body).status()).isEqualTo(401);
    assertThat(agent.post(AGENTS, body).status()).isEqualTo(403);
  }

  @Test
  void a_public_key_of_small_order_is_refused() {
    String zero = Base64.getEncoder().encodeToString(new byte[32]);

    Answer refused =
        developer.post(AGENTS, Map.of("name", TestRealm.randomName("x"), "public_key", zero));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).contains("public_key");
  }

  @Test
  void hole_2_the_agents_of_another_realm_are_unknown() {
    try (TestRealm other = TestRealm.create(realm.server())) {
      AimPerson stranger = AimPerson.with(other, CLIENT, "agent-manager");

      assertThat(stranger.get(AGENTS + "/" + agent.id()).status()).isEqualTo(404);
      assertThat(new AimPerson(agent.http(), "", "", stranger.token(), "").get(AGENTS).status())
          .isEqualTo(401);
    }
  }

  @Test
  void tags_are_made_stuck_on_and_taken_off() {
    String tag =
        manager
            .post("/api/v1/tags", Map.of("key", TestRealm.randomName("env"), "value", "prod"))
            .expect(201)
            .text("id");
    String tags = AGENTS + "/" + agent.id() + "/tags";

    manager.post(tags, Map.of("tagIds", List.of(tag))).expect(200);
    assertThat(viewer.get(tags).json().path("tags").findValuesAsText("id")).contains(tag);
    assertThat(viewer.get("/api/v1/tags").json().path("tags").findValuesAsText("id")).contains(tag);
    assertThat(viewer.delete(tags + "/" + tag).status()).isEqualTo(403);
    assertThat(manager.delete(tags + "/" + tag).status()).isEqualTo(204);
    assertThat(viewer.get(tags).json().path("tags")).isEmpty();
  }

  @Test
  void a_manager_says_which_servers_an_agent_talks_to() {
    String servers = AGENTS + "/" + agent.id() + "/mcp-servers";

    Answer listed = manager.put(servers, Map.of("mcpServerIds", List.of("files"))).expect(200);

    assertThat(listed.json().path("mcpServers").findValuesAsText("name")).contains("files");
    assertThat(manager.delete(servers + "/files").status()).isEqualTo(204);
  }
}
