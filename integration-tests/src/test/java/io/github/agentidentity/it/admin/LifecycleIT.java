package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code PENDING → ACTIVE ⇄ SUSPENDED → REVOKED}: each other step is a conflict and changes
 * nothing, and nothing comes back from REVOKED.
 */
@RealmTest
final class LifecycleIT {

  private final TestRealm realm;
  private final RealmAdmin admin;

  LifecycleIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, suspend, SUSPENDED",
    "PENDING, revoke, REVOKED",
    "ACTIVE, suspend, SUSPENDED",
    "ACTIVE, revoke, REVOKED",
    "SUSPENDED, resume, ACTIVE",
    "SUSPENDED, revoke, REVOKED"
  })
  void a_legal_step_is_taken(String from, String step, String to) {
    String agent = agentThatIs(from);

    admin.post("/agents/" + agent + "/" + step, Map.of("reason", "because")).expect(204);

    JsonNode shown = admin.get("/agents/" + agent).json();
    assertThat(shown.path("status").asText()).isEqualTo(to);
    assertThat(shown.path("statusReason").asText()).isEqualTo("because");
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, resume",
    "ACTIVE, resume",
    "SUSPENDED, suspend",
    "REVOKED, suspend",
    "REVOKED, resume",
    "REVOKED, revoke"
  })
  void an_illegal_step_is_a_conflict_and_changes_nothing(String from, String step) {
    String agent = agentThatIs(from);

    Answer refused = admin.post("/agents/" + agent + "/" + step, Map.of());

    assertProblem(refused, 409, "illegal-transition");
    assertThat(admin.get("/agents/" + agent).text("status")).isEqualTo(from);
  }

  @Test
  void an_agent_that_proved_nothing_comes_back_as_pending() {
    String agent = realm.pendingAgent().name();
    admin.suspend(agent, "test").expect(204);

    admin.resume(agent).expect(204);

    assertThat(admin.get("/agents/" + agent).text("status")).isEqualTo("PENDING");
  }

  @Test
  void a_step_needs_no_body() {
    String agent = realm.activeAgent().name();

    admin.post("/agents/" + agent + "/suspend").expect(204);
  }

  @Test
  void a_reason_of_more_than_a_thousand_characters_is_refused() {
    String agent = realm.activeAgent().name();

    assertInvalid(admin.suspend(agent, "x".repeat(1001)), "reason");
    assertThat(admin.get("/agents/" + agent).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  void revocation_takes_keys_and_grants_with_it() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    AgentClient agent = realm.activeAgent(capability);

    admin.revoke(agent.name()).expect(204);

    assertThat(admin.get("/agents/" + agent.name() + "/capabilities").json()).isEmpty();
    assertThat(admin.get("/agents/" + agent.name() + "/keys").json().findValuesAsText("state"))
        .containsExactly("REVOKED");
  }

  @Test
  void a_revoked_agent_keeps_its_name() {
    String agent = agentThatIs("REVOKED");

    assertProblem(admin.createAgent(Map.of("name", agent)), 409, "conflict");
  }

  @Test
  void the_client_of_a_suspended_agent_is_disabled_until_it_comes_back() {
    String agent = realm.activeAgent().name();
    String id = admin.get("/agents/" + agent).text("id");

    admin.suspend(agent, "test").expect(204);
    assertThat(admin.get("/clients/" + id).json().path("enabled").asBoolean()).isFalse();

    admin.resume(agent).expect(204);
    assertThat(admin.get("/clients/" + id).json().path("enabled").asBoolean()).isTrue();
  }

  @Test
  void a_client_that_somebody_enabled_by_hand_leaves_the_agent_suspended() {
    AgentClient agent = realm.activeAgent();
    String id = admin.get("/agents/" + agent.name()).text("id");
    admin.suspend(agent.name(), "test").expect(204);

    admin.put("/clients/" + id, Map.of("clientId", agent.clientId(), "enabled", true)).expect(204);

    assertThat(agent.token().status()).isIn(400, 401);
  }

  @Test
  void of_four_suspensions_at_the_same_moment_exactly_one_is_legal() {
    String agent = realm.activeAgent().name();

    List<Integer> statuses =
        AtOnce.statuses(IntStream.range(0, 4).mapToObj(i -> () -> admin.suspend(agent, "test")));

    assertThat(statuses).containsOnly(204, 409).containsOnlyOnce(204);
  }

  private String agentThatIs(String status) {
    AgentClient agent = "PENDING".equals(status) ? realm.pendingAgent() : realm.activeAgent();
    switch (status) {
      case "SUSPENDED" -> admin.suspend(agent.name(), "test").expect(204);
      case "REVOKED" -> admin.revoke(agent.name()).expect(204);
      default -> {}
    }
    assertThat(admin.get("/agents/" + agent.name()).text("status")).isEqualTo(status);
    return agent.name();
  }
}
