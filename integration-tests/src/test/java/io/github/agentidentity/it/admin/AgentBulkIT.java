package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One step for many agents: each has its own result, one that is refused costs no other, and the
 * same request sent again changes nothing.
 */
@RealmTest
final class AgentBulkIT {

  private static final String PATH = "/agents/bulk";

  private final TestRealm realm;
  private final RealmAdmin admin;
  private final ResourceServer api;

  AgentBulkIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
    this.api = realm.resourceServer();
  }

  @Test
  void a_suspension_of_many_kills_the_tokens_of_each() {
    List<AgentClient> agents = List.of(realm.activeAgent(), realm.activeAgent());
    List<String> tokens = agents.stream().map(this::token).toList();
    assertThat(tokens).allMatch(api::accepts);

    assertThat(results(taken("suspend", names(agents)))).containsExactly("DONE", "DONE");

    assertThat(agents).noneMatch(agent -> agent.token().status() == 200);
    assertThat(tokens).noneMatch(api::accepts);
  }

  @Test
  void who_is_resumed_with_others_gets_tokens_at_once_and_no_old_one_back() {
    List<AgentClient> agents = List.of(realm.activeAgent(), realm.activeAgent());
    List<String> old = agents.stream().map(this::token).toList();
    taken("suspend", names(agents));

    assertThat(results(taken("resume", names(agents)))).containsExactly("DONE", "DONE");

    assertThat(old).noneMatch(api::accepts);
    assertThat(agents).allMatch(agent -> api.accepts(token(agent)));
  }

  @Test
  void one_that_is_refused_costs_no_other() {
    String first = realm.activeAgent().name();
    String revoked = realm.activeAgent().name();
    admin.revoke(revoked).expect(204);
    String last = realm.pendingAgent().name();

    JsonNode told = taken("suspend", List.of(first, "no-such-agent", revoked, last));

    assertThat(results(told)).containsExactly("DONE", "REFUSED", "REFUSED", "DONE");
    assertThat(told.get(1).at("/problem/type").asText()).endsWith(":not-found");
    assertThat(told.get(2).at("/problem/type").asText()).endsWith(":illegal-transition");
    assertThat(status(last)).isEqualTo("SUSPENDED");
  }

  @Test
  void the_same_request_again_changes_nothing_and_is_no_event() {
    admin.put("", Map.of("adminEventsEnabled", true)).expect(204);
    String agent = realm.activeAgent().name();
    taken("suspend", List.of(agent));
    String since = admin.get("/agents/" + agent).text("updatedAt");

    assertThat(results(taken("suspend", List.of(agent)))).containsExactly("UNCHANGED");

    assertThat(admin.get("/agents/" + agent).text("updatedAt")).isEqualTo(since);
    assertThat(suspensions(agent)).isEqualTo(1);
  }

  @Test
  void an_agent_named_twice_is_changed_once() {
    String agent = realm.activeAgent().name();
    String id = admin.get("/agents/" + agent).text("id");

    JsonNode told = taken("revoke", List.of(agent, id));

    assertThat(results(told)).containsExactly("DONE", "DONE");
    assertThat(told.findValuesAsText("id")).containsExactly(id, id);
    assertThat(status(agent)).isEqualTo("REVOKED");
  }

  @Test
  void each_agent_has_the_reason() {
    String agent = realm.activeAgent().name();

    change(Map.of("step", "suspend", "agents", List.of(agent), "reason", "drill")).expect(200);

    assertThat(admin.get("/agents/" + agent).text("statusReason")).isEqualTo("drill");
  }

  @Test
  void more_than_one_transaction_holds_are_changed_by_one_request() {
    String prefix = TestRealm.randomName("bulk");
    List<String> names = IntStream.range(0, 120).mapToObj(i -> prefix + "-" + i).toList();
    patient("/agents/import", names.stream().map(name -> Map.of("name", name)).toList());

    JsonNode suspended = patient(PATH, Map.of("step", "suspend", "agents", names));
    assertThat(results(suspended)).hasSize(120).containsOnly("DONE");
    assertThat(suspended.findValuesAsText("agent")).isEqualTo(names);
    JsonNode resumed = patient(PATH, Map.of("step", "resume", "agents", names));
    assertThat(results(resumed)).hasSize(120).containsOnly("DONE");
    assertThat(status(prefix + "-119")).isEqualTo("PENDING");
  }

  @Test
  void of_four_at_the_same_moment_each_agent_is_changed_by_exactly_one() {
    List<String> names = IntStream.range(0, 6).mapToObj(i -> realm.activeAgent().name()).toList();
    List<String> turned = names.reversed();

    List<Answer> answers =
        AtOnce.answers(
            Stream.of(names, turned, names, turned)
                .map(order -> () -> change(Map.of("step", "suspend", "agents", order))));

    List<String> all =
        answers.stream().flatMap(answer -> results(answer.expect(200).json()).stream()).toList();
    assertThat(all).containsOnly("DONE", "UNCHANGED");
    assertThat(Collections.frequency(all, "DONE")).isEqualTo(names.size());
  }

  @Test
  void an_agent_of_another_realm_is_not_there(AdminClient server) {
    try (TestRealm other = TestRealm.create(server)) {
      String stranger = other.activeAgent().name();
      String id = other.admin().get("/agents/" + stranger).text("id");

      assertThat(results(taken("suspend", List.of(stranger, id))))
          .containsExactly("REFUSED", "REFUSED");
      assertThat(other.admin().get("/agents/" + stranger).text("status")).isEqualTo("ACTIVE");
    }
  }

  @ParameterizedTest
  @CsvSource({"manage-agents, 200", "view-agents, 403", "approve-capabilities, 403"})
  void only_who_manages_agents_changes_many(String role, int status) {
    String agent = realm.pendingAgent().name();
    AdminView view = People.administrator(realm, role).admin();

    assertThat(view.post(PATH, Map.of("step", "suspend", "agents", List.of(agent))).status())
        .isEqualTo(status);
    assertThat(status(agent)).isEqualTo(status == 200 ? "SUSPENDED" : "PENDING");
  }

  @Test
  void an_agent_that_manages_others_does_not_change_itself() {
    AgentClient manager = realm.activeAgent();
    String other = realm.activeAgent().name();
    AdminView itself = People.agentWith(realm, manager, "manage-agents");
    List<String> both = List.of(manager.name(), other);

    Answer answer = itself.post(PATH, Map.of("step", "suspend", "agents", both));

    assertThat(results(answer.expect(200).json())).containsExactly("REFUSED", "DONE");
    assertThat(status(manager.name())).isEqualTo("ACTIVE");
  }

  @Test
  void nobody_changes_anything_without_a_token() {
    AdminView nobody = new AdminView(realm.anonymous(), realm.name());
    Map<String, Object> body = Map.of("step", "suspend", "agents", List.of("x"));
    assertThat(nobody.post(PATH, body).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"agents\":[\"a\"]}",
        "{\"step\":\"delete\",\"agents\":[\"a\"]}",
        "{\"step\":\"suspend\"}",
        "{\"step\":\"suspend\",\"agents\":[]}",
        "{\"step\":\"suspend\",\"agents\":\"a\"}",
        "{\"step\":\"suspend\",\"agents\":[\"a\"],\"colour\":\"red\"}",
        "[]",
        "null"
      })
  void a_body_that_says_something_else_is_refused(String body) {
    assertProblem(admin.post(PATH, body), 400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"\\u0000\"", "\"../realms\"", "\"NOT A NAME\""})
  void a_name_that_is_none_is_refused_alone(String name) {
    String agent = realm.pendingAgent().name();
    String body = "{\"step\":\"suspend\",\"agents\":[" + name + ",\"" + agent + "\"]}";

    assertThat(results(admin.post(PATH, body).expect(200).json()))
        .containsExactly("REFUSED", "DONE");
  }

  @Test
  void a_thousand_and_one_are_too_many() {
    List<String> names = IntStream.range(0, 1001).mapToObj(i -> "a-" + i).toList();
    assertInvalid(change(Map.of("step", "suspend", "agents", names)), "agents");
  }

  private JsonNode taken(String step, List<String> agents) {
    return change(Map.of("step", step, "agents", agents)).expect(200).json();
  }

  private Answer change(Object body) {
    return admin.post(PATH, body);
  }

  private JsonNode patient(String path, Object body) {
    return realm
        .server()
        .http()
        .within(Duration.ofMinutes(5))
        .post("/admin/realms/" + realm.name() + path, body)
        .expect(200)
        .json();
  }

  private long suspensions(String agent) {
    String id = admin.get("/agents/" + agent).text("id");
    return admin
        .get("/admin-events?resourcePath=agents/" + id + "/suspend")
        .expect(200)
        .json()
        .size();
  }

  private String token(AgentClient agent) {
    return agent.tokenFor(api.uri()).expect(200).text("access_token");
  }

  private String status(String agent) {
    return admin.get("/agents/" + agent).expect(200).text("status");
  }

  private static List<String> names(List<AgentClient> agents) {
    return agents.stream().map(AgentClient::name).toList();
  }

  private static List<String> results(JsonNode told) {
    return told.findValuesAsText("result");
  }
}
