package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A grant says what, until when, under which constraints, why and by whom; it can be taken back.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GrantRestIT {

  private static final String CAPABILITY = "db:read";
  private static final String ALIAS = "read_database";

  private final TestRealm realm;
  private final RealmAdmin admin;

  GrantRestIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @BeforeAll
  void a_catalogue() {
    admin.post("/capabilities", Map.of("name", CAPABILITY, "aliases", List.of(ALIAS))).expect(201);
  }

  @Test
  void a_grant_is_listed_with_everything_that_was_said() {
    String agent = agent();
    String end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS).toString();

    admin
        .grant(
            agent,
            Map.of(
                "capability",
                CAPABILITY,
                "expiresAt",
                end,
                "constraints",
                Map.of("tables", List.of("orders")),
                "reason",
                "ticket 4711"))
        .expect(201);

    JsonNode grant = grants(agent).get(0);
    assertThat(grant.path("capability").asText()).isEqualTo(CAPABILITY);
    assertThat(grant.path("expiresAt").asText()).isEqualTo(end);
    assertThat(grant.path("constraints").path("tables").get(0).asText()).isEqualTo("orders");
    assertThat(grant.path("reason").asText()).isEqualTo("ticket 4711");
    assertThat(Instant.parse(grant.path("grantedAt").asText())).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void a_grant_names_the_user_who_made_it() {
    String agent = agent();
    People.Person manager = People.administrator(realm, "manage-agents");

    manager
        .admin()
        .post("/agents/" + agent + "/capabilities", Map.of("capability", CAPABILITY))
        .expect(201);

    assertThat(grants(agent).get(0).path("grantedBy").asText()).isEqualTo(manager.id());
  }

  @Test
  void a_grant_by_alias_is_a_grant_of_the_capability() {
    String agent = agent();

    admin.grant(agent, ALIAS).expect(201);

    assertThat(grants(agent).findValuesAsText("capability")).containsExactly(CAPABILITY);
  }

  @Test
  void a_second_grant_replaces_the_terms_of_the_first() {
    String agent = agent();
    admin.grant(agent, Map.of("capability", CAPABILITY, "reason", "first")).expect(201);

    admin.grant(agent, Map.of("capability", CAPABILITY, "reason", "second")).expect(201);

    assertThat(grants(agent).findValuesAsText("reason")).containsExactly("second");
  }

  @Test
  void a_grant_that_was_taken_back_yields_no_token_any_more() {
    AgentClient agent = realm.activeAgent(CAPABILITY);
    agent.token(CAPABILITY).expect(200);

    admin.withdraw(agent.name(), CAPABILITY).expect(204);

    assertThat(grants(agent.name())).isEmpty();
    assertThat(agent.token(CAPABILITY).expect(400).text("error")).isEqualTo("invalid_scope");
  }

  @Test
  void a_grant_can_be_taken_back_by_alias() {
    AgentClient agent = realm.activeAgent(CAPABILITY);

    admin.withdraw(agent.name(), ALIAS).expect(204);

    assertThat(grants(agent.name())).isEmpty();
  }

  @Test
  void a_grant_that_never_was_cannot_be_taken_back() {
    assertProblem(admin.withdraw(agent(), CAPABILITY), 404, "not-found");
  }

  @Test
  void a_capability_outside_of_the_catalogue_cannot_be_granted() {
    assertInvalid(admin.grant(agent(), "db:delete"), "capability");
  }

  @Test
  void a_grant_without_a_capability_is_refused() {
    assertInvalid(admin.grant(agent(), Map.of("reason", "none")), "capability");
  }

  @Test
  void a_grant_that_ended_before_it_began_is_refused() {
    assertInvalid(
        admin.grant(agent(), Map.of("capability", CAPABILITY, "expiresAt", "2020-01-01T00:00:00Z")),
        "expiresAt");
  }

  @Test
  void an_end_that_is_no_instant_is_refused() {
    assertInvalid(
        admin.grant(agent(), Map.of("capability", CAPABILITY, "expiresAt", "tomorrow")),
        "expiresAt");
  }

  @Test
  void constraints_that_are_no_object_are_refused() {
    assertInvalid(
        admin.grant(agent(), Map.of("capability", CAPABILITY, "constraints", List.of("orders"))),
        "constraints");
  }

  @Test
  void constraints_of_more_than_16_kilobytes_are_refused() {
    Map<String, Object> constraints = Map.of("long", "x".repeat(17 * 1024));

    assertInvalid(
        admin.grant(agent(), Map.of("capability", CAPABILITY, "constraints", constraints)),
        "constraints");
  }

  @Test
  void a_revoked_agent_is_granted_nothing() {
    String agent = agent();
    admin.revoke(agent).expect(204);

    assertProblem(admin.grant(agent, CAPABILITY), 409, "illegal-transition");
  }

  private JsonNode grants(String agent) {
    return admin.get("/agents/" + agent + "/capabilities").expect(200).json();
  }

  private String agent() {
    String name = TestRealm.randomName("agent");
    admin.createAgent(Map.of("name", name)).expect(201);
    return name;
  }
}
