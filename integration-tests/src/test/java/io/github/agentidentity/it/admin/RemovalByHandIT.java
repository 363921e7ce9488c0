package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever deletes a native object behind the pack's back leaves nothing behind: what cannot live
 * without it goes too, and what can lives on.
 */
@RealmTest
final class RemovalByHandIT {

  private final TestRealm realm;
  private final RealmAdmin admin;
  private final KeycloakBackend backend;

  RemovalByHandIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.admin = realm.admin();
    this.backend = backend;
  }

  @AfterEach
  void nothing_stands_alone() {
    Orphans.assertNone(backend, admin.get("").expect(200).text("id"));
  }

  @Test
  void deleting_the_client_removes_the_agent() {
    AgentClient agent = agentWithAGrant();
    String id = id(agent);

    admin.delete("/clients/" + id).expect(204);

    assertThat(admin.get("/agents/" + id).status()).isEqualTo(404);
  }

  @Test
  void the_name_of_an_agent_whose_client_was_deleted_is_free_again() {
    AgentClient agent = agentWithAGrant();
    admin.delete("/clients/" + id(agent)).expect(204);

    admin.createAgent(agent.name(), agent.key()).expect(201);

    agent.token().expect(200);
  }

  @Test
  void deleting_the_service_account_removes_the_agent_and_its_client() {
    AgentClient agent = agentWithAGrant();
    String id = id(agent);
    String account = admin.get("/clients/" + id + "/service-account-user").text("id");

    admin.delete("/users/" + account).expect(204);

    assertThat(admin.get("/agents/" + id).status()).isEqualTo(404);
    assertThat(admin.get("/clients/" + id).status()).isEqualTo(404);
  }

  @Test
  void deleting_the_owner_leaves_an_agent_that_nobody_owns() {
    String owner = TestRealm.randomName("owner");
    String user = People.create(admin, owner);
    AgentClient agent = ownedBy(owner);

    admin.delete("/users/" + user).expect(204);

    assertThat(admin.get("/agents/" + agent.name()).expect(200).json().has("owner")).isFalse();
    agent.token().expect(200);
  }

  @Test
  void deleting_the_group_that_owns_it_leaves_an_agent_that_nobody_owns() {
    String group = TestRealm.randomName("team");
    String id = admin.post("/groups", Map.of("name", group)).expect(201).createdId();
    AgentClient agent = ownedBy("group:/" + group);

    admin.delete("/groups/" + id).expect(204);

    assertThat(admin.get("/agents/" + agent.name()).expect(200).json().has("owner")).isFalse();
  }

  @Test
  void deleting_the_parent_of_the_group_that_owns_it_does_so_as_well() {
    String group = TestRealm.randomName("team");
    String parent = admin.post("/groups", Map.of("name", group)).expect(201).createdId();
    admin.post("/groups/" + parent + "/children", Map.of("name", "inner")).expect(201);
    AgentClient agent = ownedBy("group:/" + group + "/inner");

    admin.delete("/groups/" + parent).expect(204);

    assertThat(admin.get("/agents/" + agent.name()).expect(200).json().has("owner")).isFalse();
  }

  @Test
  void deleting_the_client_scope_removes_the_capability_and_its_grants() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    AgentClient agent = realm.activeAgent(capability);

    admin.delete("/client-scopes/" + scopeId(capability)).expect(204);

    assertThat(admin.get("/capabilities/" + capability).status()).isEqualTo(404);
    assertThat(admin.get("/agents/" + agent.name() + "/capabilities").json()).isEmpty();
    assertThat(agent.token(capability).expect(400).text("error")).isEqualTo("invalid_scope");
  }

  @Test
  void a_capability_whose_client_scope_was_deleted_can_be_made_again() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    admin.delete("/client-scopes/" + scopeId(capability)).expect(204);

    realm.define(capability);

    realm.activeAgent(capability).token(capability).expect(200);
  }

  @Test
  void deleting_the_realm_leaves_no_row() {
    Sql sql = Sql.of(backend);
    TestRealm doomed = TestRealm.create(realm.server());
    doomed.define("db:read");
    doomed.activeAgent("db:read");
    new Enrolments(doomed).secret();
    String id = doomed.admin().get("").text("id");
    assertThat(Rows.of(sql, id)).isPositive();

    doomed.close();

    assertThat(Rows.of(sql, id)).isZero();
  }

  private AgentClient agentWithAGrant() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    return realm.activeAgent(capability);
  }

  private AgentClient ownedBy(String owner) {
    AgentClient agent = realm.activeAgent();
    admin.put("/agents/" + agent.name(), Map.of("owner", owner)).expect(200);
    assertThat(admin.get("/agents/" + agent.name()).text("owner")).isEqualTo(owner);
    return agent;
  }

  private String id(AgentClient agent) {
    return admin.get("/agents/" + agent.name()).expect(200).text("id");
  }

  private String scopeId(String name) {
    for (var scope : admin.get("/client-scopes").expect(200).json()) {
      if (scope.path("name").asText().equals(name)) {
        return scope.path("id").asText();
      }
    }
    throw new AssertionError("no client scope " + name);
  }
}
