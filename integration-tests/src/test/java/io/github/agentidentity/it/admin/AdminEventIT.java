package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every change is an admin event under a resource type of the pack, and every token tells its
 * agent.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdminEventIT {

  private final TestRealm realm;
  private final RealmAdmin admin;

  AdminEventIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @BeforeAll
  void events_are_kept() {
    admin
        .put(
            "",
            Map.of(
                "adminEventsEnabled", true,
                "adminEventsDetailsEnabled", true,
                "eventsEnabled", true))
        .expect(204);
  }

  @BeforeEach
  void nothing_was_told_yet() {
    admin.delete("/admin-events").expect(204);
    admin.delete("/events").expect(204);
  }

  @Test
  void an_agent_that_is_registered_changed_suspended_and_deleted() {
    String id = admin.createAgent(Map.of("name", name())).expect(201).text("id");
    admin.put("/agents/" + id, Map.of("displayName", "New")).expect(200);
    admin.post("/agents/" + id + "/suspend", Map.of("reason", "because")).expect(204);
    admin.delete("/agents/" + id).expect(204);

    assertThat(told("AGENT"))
        .containsExactlyInAnyOrder(
            "CREATE agents/" + id,
            "UPDATE agents/" + id,
            "ACTION agents/" + id + "/suspend",
            "DELETE agents/" + id);
  }

  @Test
  void a_key_that_is_added_rotated_and_revoked() {
    AgentClient agent = realm.activeAgent();
    String keys = "agents/" + admin.get("/agents/" + agent.name()).text("id") + "/keys/";
    AgentKeyPair second = AgentKeyPair.generate();
    AgentKeyPair third = AgentKeyPair.generate();

    admin.addKey(agent.name(), second).expect(201);
    admin.rotateKey(agent.name(), third).expect(201);
    admin.revokeKey(agent.name(), second.thumbprint()).expect(204);

    assertThat(told("AGENT_KEY"))
        .containsExactlyInAnyOrder(
            "CREATE " + keys + second.thumbprint() + "/add",
            "CREATE " + keys + third.thumbprint() + "/rotate",
            "ACTION " + keys + second.thumbprint() + "/revoke");
  }

  @Test
  void a_capability_that_is_made_changed_and_deleted() {
    String capability = name();
    admin.createCapability(capability, "low").expect(201);
    admin.put("/capabilities/" + capability, Map.of("risk", "high")).expect(200);
    admin.delete("/capabilities/" + capability).expect(204);

    assertThat(told("AGENT_CAPABILITY"))
        .containsExactlyInAnyOrder(
            "CREATE capabilities/" + capability,
            "UPDATE capabilities/" + capability,
            "DELETE capabilities/" + capability);
  }

  @Test
  void a_grant_that_is_made_and_taken_back() {
    String capability = name();
    realm.define(capability);
    AgentClient agent = realm.activeAgent(capability);
    String id = admin.get("/agents/" + agent.name()).text("id");

    admin.withdraw(agent.name(), capability).expect(204);

    assertThat(told("AGENT_GRANT"))
        .containsExactlyInAnyOrder(
            "CREATE agents/" + id + "/capabilities/" + capability,
            "DELETE agents/" + id + "/capabilities/" + capability);
  }

  @Test
  void an_enrolment_token_without_its_secret() {
    String secret = new Enrolments(realm).secret();

    String events = admin.get("/admin-events").expect(200).body();

    assertThat(events).contains("AGENT_ENROLMENT").doesNotContain(secret);
  }

  @Test
  void every_row_of_an_import() {
    List<Map<String, String>> rows = List.of(Map.of("name", name()), Map.of("name", name()));

    admin.post("/agents/import", rows).expect(200);

    assertThat(told("AGENT")).hasSize(2).allMatch(event -> event.startsWith("CREATE agents/"));
  }

  @Test
  void nothing_of_what_was_refused() {
    admin.createAgent(Map.of("name", "Not A Name")).expect(400);

    assertThat(told("AGENT")).isEmpty();
  }

  @Test
  void the_login_event_of_a_token_names_the_agent_and_its_key() {
    AgentClient agent = realm.activeAgent();
    String id = admin.get("/agents/" + agent.name()).text("id");

    agent.token().expect(200);

    JsonNode details = admin.get("/events?type=CLIENT_LOGIN").json().get(0).path("details");
    assertThat(details.path("agent_id").asText()).isEqualTo(id);
    assertThat(details.path("agent_key").asText()).isEqualTo(agent.key().thumbprint());
  }

  @Test
  void the_login_error_of_a_suspended_agent_names_the_agent_and_the_reason() {
    AgentClient agent = realm.activeAgent();
    String id = admin.get("/agents/" + agent.name()).text("id");
    admin.suspend(agent.name(), "test").expect(204);

    agent.token().expect(400);

    JsonNode details = admin.get("/events?type=CLIENT_LOGIN_ERROR").json().get(0).path("details");
    assertThat(details.path("agent_id").asText()).isEqualTo(id);
    assertThat(details.path("reason").asText()).isEqualTo("agent_suspended");
  }

  @Test
  void a_self_registration_is_a_login_event_of_the_agent() {
    String id = new Enrolments(realm).enrol(new Enrolments(realm).secret()).expect(201).text("id");

    JsonNode event = admin.get("/events?type=CLIENT_REGISTER").json().get(0);

    assertThat(event.path("details").path("agent_id").asText()).isEqualTo(id);
  }

  private List<String> told(String resourceType) {
    JsonNode events = admin.get("/admin-events?max=100").expect(200).json();
    return events
        .valueStream()
        .filter(event -> event.path("resourceType").asText().equals(resourceType))
        .map(
            event ->
                event.path("operationType").asText() + " " + event.path("resourcePath").asText())
        .toList();
  }

  private static String name() {
    return TestRealm.randomName("told");
  }
}
