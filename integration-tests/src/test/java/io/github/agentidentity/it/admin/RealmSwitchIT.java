package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.KeycloakServer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The realm attribute switches the pack on, for a new realm as for one that is years old, as often
 * as one likes with the same result; and what the pack added can be removed again.
 */
@ExtendWith(KeycloakServer.class)
final class RealmSwitchIT {

  private static final String SWITCH = "agent-identity.enabled";

  private final AdminClient server;
  private final KeycloakBackend backend;
  private final String name = TestRealm.randomName("it");
  private RealmAdmin realm;

  RealmSwitchIT(AdminClient server, KeycloakBackend backend) {
    this.server = server;
    this.backend = backend;
  }

  @BeforeEach
  void a_realm_without_the_pack() {
    realm = server.createRealm(Map.of("realm", name, "enabled", true));
  }

  @AfterEach
  void the_realm_goes() {
    server.deleteRealm(name);
  }

  @Test
  void a_realm_that_is_not_switched_on_answers_so() {
    assertProblem(realm.get("/agents"), 404, "switched-off");
    assertProblem(
        Http.at(realm.base()).get("/realms/" + name + "/agent-identity/agents/me"),
        404,
        "switched-off");
  }

  @Test
  void a_realm_that_is_not_switched_on_has_nothing_of_the_pack() {
    String all = RealmSnapshot.of(realm).toString();

    assertThat(all).doesNotContain("agent");
  }

  @Test
  void switching_an_existing_realm_on_adds_the_roles() {
    switchOn();

    Map<String, List<String>> found = RealmSnapshot.of(realm);
    assertThat(found.get("realm roles"))
        .contains("agent-admin", "agent-manager", "agent-developer", "agent-viewer")
        .contains("agent-decision-point");
    assertThat(found.get("admin roles"))
        .contains("view-agents", "manage-agents", "approve-capabilities", "view-agent-audit");
    assertThat(found.get("roles of a realm admin")).contains("view-agents", "manage-agents");
  }

  @Test
  void switching_an_existing_realm_on_is_all_that_an_agent_needs() {
    switchOn();
    AgentKeyPair key = AgentKeyPair.generate();

    realm.createAgent("first-agent", key).expect(201);

    realm.agent("first-agent", key).token().expect(200);
  }

  @Test
  void the_authenticator_of_agents_is_tried_first() {
    switchOn();

    assertThat(RealmSnapshot.authenticators(realm).getFirst()).isEqualTo("agent-ed25519");
  }

  @Test
  void switching_on_again_and_again_changes_nothing() {
    switchOn();
    Map<String, List<String>> once = RealmSnapshot.of(realm);

    switchOn();
    realm.put("/agent-identity", Map.of("enabled", true)).expect(200);
    realm.put("/agent-identity", Map.of("enabled", true)).expect(200);

    assertThat(RealmSnapshot.of(realm)).isEqualTo(once);
  }

  @Test
  void switching_on_leaves_what_was_there() {
    Map<String, List<String>> before = RealmSnapshot.of(realm);

    switchOn();

    Map<String, List<String>> after = RealmSnapshot.of(realm);
    before.forEach((kind, names) -> assertThat(after.get(kind)).as(kind).containsAll(names));
  }

  @Test
  void a_signing_key_that_is_there_already_is_not_doubled() {
    realm
        .post(
            "/components",
            Map.of(
                "name", "my-eddsa",
                "providerId", "eddsa-generated",
                "providerType", "org.keycloak.keys.KeyProvider",
                "config", Map.of("priority", List.of("0"))))
        .expect(201);

    switchOn();

    assertThat(RealmSnapshot.of(realm).get("keys")).containsOnlyOnce("eddsa-generated");
  }

  @Test
  void the_switch_says_where_it_stands() {
    assertThat(realm.get("/agent-identity").json().path("enabled").asBoolean()).isFalse();

    realm.put("/agent-identity", Map.of("enabled", true)).expect(200);

    assertThat(realm.get("/agent-identity").json().path("enabled").asBoolean()).isTrue();
    assertThat(attribute()).isEqualTo("true");
  }

  @Test
  void a_switch_that_says_neither_is_refused() {
    assertInvalid(realm.put("/agent-identity", Map.of()), "enabled");
  }

  @Test
  void switching_off_refuses_agents_and_keeps_them() {
    switchOn();
    AgentClient agent = realm.activeAgent("sleeper");
    realm.put("/agent-identity", Map.of("enabled", false)).expect(200);
    assertThat(agent.token().status()).isIn(400, 401);

    realm.put("/agent-identity", Map.of("enabled", true)).expect(200);

    agent.token().expect(200);
  }

  @Test
  void the_discovery_document_is_that_of_a_realm_without_the_pack() {
    JsonNode before = discovery();

    switchOn();

    assertThat(discovery()).isEqualTo(before);
    assertThat(before.path("token_endpoint_auth_methods_supported").valueStream())
        .containsOnlyOnce(Json.parse("\"private_key_jwt\""));
  }

  @Test
  void removal_leaves_the_realm_as_it_was_but_for_the_signing_key() {
    Map<String, List<String>> before = RealmSnapshot.of(realm);
    switchOn();
    realm.createCapability("db:read", "low").expect(201);
    realm.activeAgent("goner", "db:read");
    realm.post("/agents/enrolment-tokens", Map.of()).expect(201);

    realm.delete("/agent-identity").expect(204);

    Map<String, List<String>> after = RealmSnapshot.of(realm);
    assertThat(after.remove("keys")).contains("eddsa-generated");
    before.remove("keys");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void removal_leaves_no_row() {
    Sql sql = Sql.of(backend);
    switchOn();
    realm.createCapability("db:read", "low").expect(201);
    realm.activeAgent("goner", "db:read");
    realm.post("/agents/enrolment-tokens", Map.of()).expect(201);

    realm.delete("/agent-identity").expect(204);

    assertThat(Rows.of(sql, realm.get("").text("id"))).isZero();
  }

  @Test
  void after_its_removal_the_pack_can_be_switched_on_again() {
    switchOn();
    Map<String, List<String>> first = RealmSnapshot.of(realm);
    realm.delete("/agent-identity").expect(204);

    switchOn();

    assertThat(RealmSnapshot.of(realm)).isEqualTo(first);
  }

  private void switchOn() {
    ObjectNode representation = (ObjectNode) realm.get("").expect(200).json();
    ((ObjectNode) representation.path("attributes")).put(SWITCH, "true");
    realm.put("", representation).expect(204);
  }

  private String attribute() {
    return realm.get("").json().path("attributes").path(SWITCH).asText();
  }

  private JsonNode discovery() {
    return Http.at(realm.base())
        .get("/realms/" + name + "/.well-known/openid-configuration")
        .expect(200)
        .json();
  }
}
