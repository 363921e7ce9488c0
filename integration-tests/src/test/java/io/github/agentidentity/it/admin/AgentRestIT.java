package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An agent is created, read, changed and deleted like any other admin resource: what GET shows can
 * be changed and PUT back, and what identifies the agent or belongs to its lifecycle cannot.
 */
@RealmTest
final class AgentRestIT {

  private final TestRealm realm;
  private final RealmAdmin admin;

  AgentRestIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @Test
  void creation_without_a_key_answers_a_pending_agent_and_its_location() {
    String name = TestRealm.randomName("agent");

    Answer created = admin.createAgent(Map.of("name", name)).expect(201);

    assertThat(created.text("status")).isEqualTo("PENDING");
    assertThat(created.text("clientId")).isEqualTo("agent:" + name);
    String location = created.headers().firstValue("Location").orElseThrow();
    assertThat(location)
        .isEqualTo(
            realm.admin().base()
                + "/admin/realms/"
                + realm.name()
                + "/agents/"
                + created.text("id"));
  }

  @Test
  void creation_with_a_key_proof_alone_activates_the_agent() {
    AgentKeyPair key = AgentKeyPair.generate();
    String name = TestRealm.randomName("agent");
    String proof = Jwts.keyProof(key, name, realm.issuer());

    Answer created = admin.createAgent(Map.of("name", name, "keyProof", proof)).expect(201);

    assertThat(created.text("status")).isEqualTo("ACTIVE");
    assertThat(created.text("verifiedAt")).isNotBlank();
  }

  @Test
  void creation_keeps_everything_that_is_said_of_the_agent() {
    String owner = TestRealm.randomName("owner");
    People.create(admin, owner);
    Map<String, Object> said =
        Map.of(
            "name", TestRealm.randomName("agent"),
            "displayName", "Daten-Verarbeiter Ω",
            "description", "Reads the\nwarehouse",
            "type", "langchain",
            "version", "1.2.3",
            "owner", owner,
            "repositoryUrl", "https://git.example.com/agents",
            "documentationUrl", "https://docs.example.com/agents");

    Answer created = admin.createAgent(said).expect(201);

    JsonNode shown = admin.get("/agents/" + created.text("id")).expect(200).json();
    said.forEach((member, value) -> assertThat(shown.path(member).asText()).isEqualTo(value));
  }

  @ParameterizedTest
  @CsvSource({"id", "name", "clientId"})
  void an_agent_is_found_by_its(String reference) {
    Answer created = admin.createAgent(Map.of("name", TestRealm.randomName("agent"))).expect(201);

    Answer found = admin.get("/agents/" + created.text(reference).replace(":", "%3A"));

    assertThat(found.expect(200).text("id")).isEqualTo(created.text("id"));
  }

  @Test
  void an_unknown_agent_is_not_found() {
    assertProblem(admin.get("/agents/nobody-knows"), 404, "not-found");
  }

  @Test
  void what_get_shows_can_be_changed_and_put_back() {
    String id = admin.createAgent(Map.of("name", TestRealm.randomName("agent"))).text("id");
    ObjectNode agent = (ObjectNode) admin.get("/agents/" + id).expect(200).json();
    agent.put("displayName", "Another name").put("version", "2.0").put("type", "crewai");

    admin.put("/agents/" + id, agent).expect(200);

    JsonNode shown = admin.get("/agents/" + id).expect(200).json();
    assertThat(shown.path("displayName").asText()).isEqualTo("Another name");
    assertThat(shown.path("version").asText()).isEqualTo("2.0");
    assertThat(shown.path("type").asText()).isEqualTo("crewai");
  }

  @Test
  void a_put_changes_the_display_name_of_the_client_as_well() {
    String id = admin.createAgent(Map.of("name", TestRealm.randomName("agent"))).text("id");

    admin.put("/agents/" + id, Map.of("displayName", "Shown in the console")).expect(200);

    assertThat(admin.get("/clients/" + id).text("name")).isEqualTo("Shown in the console");
  }

  @ParameterizedTest
  @CsvSource({
    "id, 4a0f4b52-3c6d-4f37-8f0c-000000000000",
    "name, another-name",
    "clientId, agent:another-name",
    "status, ACTIVE"
  })
  void a_put_cannot_change_the(String member, String value) {
    String id = admin.createAgent(Map.of("name", TestRealm.randomName("agent"))).text("id");
    ObjectNode agent = (ObjectNode) admin.get("/agents/" + id).expect(200).json();
    JsonNode before = agent.deepCopy();

    assertInvalid(admin.put("/agents/" + id, agent.put(member, value)), member);

    assertThat(admin.get("/agents/" + id).json()).isEqualTo(before);
  }

  @Test
  void the_owner_may_be_a_group_named_by_its_path() {
    String group = TestRealm.randomName("team");
    admin.post("/groups", Map.of("name", group)).expect(201);

    Answer created =
        admin.createAgent(
            Map.of("name", TestRealm.randomName("agent"), "owner", "group:/" + group));

    assertThat(created.expect(201).text("owner")).isEqualTo("group:/" + group);
  }

  @Test
  void an_owner_whom_nobody_knows_is_refused() {
    assertInvalid(
        admin.createAgent(Map.of("name", TestRealm.randomName("agent"), "owner", "nobody")),
        "owner");
  }

  @Test
  void an_agent_cannot_own_an_agent() {
    String name = TestRealm.randomName("agent");
    admin.createAgent(Map.of("name", name)).expect(201);

    assertInvalid(
        admin.createAgent(
            Map.of(
                "name", TestRealm.randomName("agent"), "owner", "service-account-agent:" + name)),
        "owner");
  }

  @Test
  void deletion_removes_the_agent_its_client_and_its_service_account() {
    Answer created = admin.createAgent(Map.of("name", TestRealm.randomName("agent"))).expect(201);
    String id = created.text("id");
    String account = admin.get("/clients/" + id + "/service-account-user").expect(200).text("id");

    admin.delete("/agents/" + id).expect(204);

    assertProblem(admin.get("/agents/" + id), 404, "not-found");
    assertThat(admin.get("/clients/" + id).status()).isEqualTo(404);
    assertThat(admin.get("/users/" + account).status()).isEqualTo(404);
  }

  @Test
  void the_name_of_a_deleted_agent_is_free_again() {
    String name = TestRealm.randomName("agent");
    String id = admin.createAgent(Map.of("name", name)).expect(201).text("id");
    admin.delete("/agents/" + id).expect(204);

    assertThat(admin.createAgent(Map.of("name", name)).expect(201).text("id")).isNotEqualTo(id);
  }

  @Test
  void the_client_of_an_agent_can_do_nothing_but_authenticate_as_the_agent() {
    String id = admin.createAgent(Map.of("name", TestRealm.randomName("agent"))).text("id");

    JsonNode client = admin.get("/clients/" + id).expect(200).json();

    assertThat(client.path("publicClient").asBoolean()).isFalse();
    assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();
    assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
    assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
    assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
    assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("agent-ed25519");
    assertThat(client.path("defaultClientScopes").size()).isEqualTo(1);
    assertThat(client.path("optionalClientScopes").size()).isZero();
  }
}
