package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.admin.People.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A developer registers agents of their own: they become the owner, the agent is ACTIVE at once for
 * its key is proved, and it may do nothing yet. Everybody else is turned away.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SelfRegistrationIT {

  private final TestRealm realm;
  private final Enrolments enrolments;
  private Person developer;

  SelfRegistrationIT(TestRealm realm) {
    this.realm = realm;
    this.enrolments = new Enrolments(realm);
  }

  @BeforeAll
  void a_developer() {
    developer = People.with(realm, "agent-developer");
  }

  @Test
  void a_developer_registers_an_active_agent_and_owns_it() {
    Answer registered = enrolments.register(developer.http(), registration()).expect(201);

    assertThat(registered.text("status")).isEqualTo("ACTIVE");
    assertThat(registered.text("owner")).isEqualTo(developer.username());
  }

  @Test
  void the_agent_gets_a_token_at_once() {
    AgentKeyPair key = AgentKeyPair.generate();
    String name = TestRealm.randomName("agent");

    enrolments.register(developer.http(), enrolments.registration(name, key)).expect(201);

    realm.admin().agent(name, key).token().expect(200);
  }

  @Test
  void the_agent_may_do_nothing_yet() {
    String id = enrolments.register(developer.http(), registration()).expect(201).text("id");

    assertThat(realm.admin().get("/agents/" + id + "/capabilities").json()).isEmpty();
  }

  @Test
  void a_user_without_the_role_is_refused() {
    Person user = People.with(realm);

    assertProblem(enrolments.register(user.http(), registration()), 403, "forbidden");
  }

  @Test
  void an_administrator_without_the_role_is_refused() {
    Person manager = People.administrator(realm, "manage-agents");

    assertProblem(enrolments.register(manager.http(), registration()), 403, "forbidden");
  }

  @Test
  void a_caller_without_a_token_is_refused() {
    Answer refused = enrolments.register(realm.anonymous(), registration());

    assertProblem(refused, 401, "unauthorized");
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void a_token_that_keycloak_never_issued_is_refused() {
    assertProblem(
        enrolments.register(realm.anonymous().bearer("not.a.token"), registration()),
        401,
        "unauthorized");
  }

  @Test
  void an_agent_with_the_role_registers_no_agents() {
    String name = TestRealm.randomName("agent");
    AgentKeyPair key = AgentKeyPair.generate();
    String id = realm.admin().createAgent(name, key).expect(201).text("id");
    giveDeveloperRole(id);
    String token = realm.admin().agent(name, key).accessToken();

    assertProblem(
        enrolments.register(realm.anonymous().bearer(token), registration()), 403, "forbidden");
  }

  private void giveDeveloperRole(String agentId) {
    var admin = realm.admin();
    var role = List.of(admin.get("/roles/agent-developer").expect(200).json());
    String account =
        admin.get("/clients/" + agentId + "/service-account-user").expect(200).text("id");
    admin.post("/users/" + account + "/role-mappings/realm", role).expect(204);
    admin.post("/clients/" + agentId + "/scope-mappings/realm", role).expect(204);
  }

  @Test
  void a_developer_cannot_name_another_owner() {
    Map<String, Object> body = registration();
    body.put("owner", "somebody-else");

    assertInvalid(enrolments.register(developer.http(), body), "owner");
  }

  @Test
  void a_developer_cannot_grant_capabilities() {
    Map<String, Object> body = registration();
    body.put("capabilities", List.of("db:read"));

    assertInvalid(enrolments.register(developer.http(), body), "capabilities");
  }

  @Test
  void a_disabled_developer_is_refused() {
    Person leaver = People.with(realm, "agent-developer");
    realm.admin().put("/users/" + leaver.id(), Map.of("enabled", false)).expect(204);

    assertProblem(enrolments.register(leaver.http(), registration()), 401, "unauthorized");
  }

  @Test
  void a_developer_whose_role_was_taken_away_is_refused_before_the_token_ends() {
    Person former = People.with(realm, "agent-developer");
    var role = List.of(realm.admin().get("/roles/agent-developer").expect(200).json());
    realm
        .server()
        .http()
        .send(
            "DELETE",
            "/admin/realms/" + realm.name() + "/users/" + former.id() + "/role-mappings/realm",
            Body.json(role))
        .expect(204);

    assertProblem(enrolments.register(former.http(), registration()), 403, "forbidden");
  }

  private Map<String, Object> registration() {
    return enrolments.registration(TestRealm.randomName("agent"), AgentKeyPair.generate());
  }
}
