package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.governance.Inbox.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking, looking and thinking better of it. */
@RealmTest
final class RequestRestIT {

  private final TestRealm realm;
  private final Inbox inbox;

  RequestRestIT(TestRealm realm) {
    this.realm = realm;
    this.inbox = new Inbox(realm);
  }

  @Test
  void agent_asks_and_finds_its_request_by_location() {
    AgentClient agent = realm.activeAgent();
    String capability = inbox.guarded("medium");
    Answer asked = inbox.ask(agent, capability).expect(201);
    assertThat(asked.createdId()).isEqualTo(asked.text("handle")).isEqualTo(asked.text("id"));
    JsonNode found = inbox.as(agent).get(inbox.own("/" + asked.createdId())).expect(200).json();
    assertThat(found.path("status").asText()).isEqualTo("PENDING");
    assertThat(found.path("capability").asText()).isEqualTo(capability);
    assertThat(found.path("agentName").asText()).isEqualTo(agent.name());
  }

  @Test
  void owner_asks_for_an_agent_of_theirs() {
    Person owner = inbox.person();
    inbox.giveRealmRole(owner.id(), "agent-developer");
    AgentClient agent = inbox.agentOf(owner.name());
    Map<String, Object> body =
        Map.of("capability", inbox.capability(), "reason", "we need it", "agent", agent.name());
    JsonNode asked = inbox.signIn(owner.name()).post(inbox.own(""), body).expect(201).json();
    assertThat(asked.path("requestedBy").path("kind").asText()).isEqualTo("USER");
    assertThat(asked.path("requestedBy").path("name").asText()).isEqualTo(owner.name());
  }

  @Test
  void developer_asks_for_nobody_elses_agent() {
    Person developer = inbox.person();
    inbox.giveRealmRole(developer.id(), "agent-developer");
    AgentClient foreign = realm.activeAgent();
    Map<String, Object> body =
        Map.of("capability", inbox.capability(), "reason", "mine now", "agent", foreign.name());
    Answer answer = inbox.signIn(developer.name()).post(inbox.own(""), body);
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void person_without_the_role_asks_for_nothing() {
    Person owner = inbox.person();
    AgentClient agent = inbox.agentOf(owner.name());
    Map<String, Object> body =
        Map.of("capability", inbox.capability(), "reason", "r", "agent", agent.name());
    assertThat(owner.http().post(inbox.own(""), body).status()).isEqualTo(403);
  }

  @Test
  void nobody_asks_without_a_token() {
    assertThat(realm.anonymous().post(inbox.own(""), Map.of()).status()).isEqualTo(401);
  }

  @Test
  void request_of_another_agent_does_not_exist() {
    String id = inbox.pending(realm.activeAgent(), inbox.capability());
    AgentClient stranger = realm.activeAgent();
    assertThat(inbox.as(stranger).get(inbox.own("/" + id)).status()).isEqualTo(404);
    assertThat(inbox.as(stranger).delete(inbox.own("/" + id)).status()).isEqualTo(404);
    assertThat(inbox.as(stranger).get(inbox.own("")).expect(200).json()).isEmpty();
  }

  @Test
  void agent_thinks_better_of_it() {
    AgentClient agent = realm.activeAgent();
    String capability = inbox.capability();
    String id = inbox.pending(agent, capability);
    inbox.as(agent).delete(inbox.own("/" + id)).expect(204);
    assertThat(inbox.get("/requests/" + id).text("status")).isEqualTo("WITHDRAWN");
    assertThat(inbox.approve(id, Map.of()).status()).isEqualTo(409);
    assertThat(inbox.pending(agent, capability)).isNotEqualTo(id);
  }

  @Test
  void same_capability_is_asked_for_once() {
    AgentClient agent = realm.activeAgent();
    String capability = inbox.capability();
    inbox.pending(agent, capability);
    assertThat(inbox.ask(agent, capability).status()).isEqualTo(409);
  }

  @Test
  void of_many_that_ask_at_once_one_asks() {
    AgentClient agent = realm.activeAgent();
    String capability = inbox.capability();
    var http = inbox.as(agent);
    Map<String, String> body = Map.of("capability", capability, "reason", "now");
    Stream<Supplier<Answer>> all =
        IntStream.range(0, 8).mapToObj(i -> () -> http.post(inbox.own(""), body));
    List<Integer> statuses = AtOnce.statuses(all);
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void capability_that_is_held_is_not_asked_for() {
    String capability = inbox.capability();
    AgentClient agent = realm.activeAgent(capability);
    assertThat(inbox.ask(agent, capability).status()).isEqualTo(409);
  }

  @Test
  void capability_of_no_catalogue_is_not_asked_for() {
    Answer answer = inbox.ask(realm.activeAgent(), "no:such:thing");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("capability");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'capability':'x'}",
        "{'capability':'x','reason':'  '}",
        "{'capability':'x','action':'y','reason':'r'}",
        "{'reason':'r'}",
        "{'capability':'x','context':{},'reason':'r'}",
        "{'action':'a','resource':{},'reason':'r'}",
        "{'action':'a','reason':'r','grant':true}",
        "{'action':'a\\u0000b','reason':'r'}",
        "{'action':'a','reason':'r\\u0000'}",
        "{'action':'a','context':{'x':NaN},'reason':'r'}",
        "[1]",
        "null"
      })
  void bad_question_is_refused(String body) {
    Answer answer =
        inbox
            .as(realm.activeAgent())
            .send("POST", inbox.own(""), Body.json(body.replace('\'', '"')));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void reason_has_a_thousand_characters_at_most() {
    AgentClient agent = realm.activeAgent();
    String capability = inbox.capability();
    Map<String, String> tooLong = Map.of("capability", capability, "reason", "x".repeat(1001));
    assertThat(inbox.ask(agent, tooLong).status()).isEqualTo(400);
    Map<String, String> longest = Map.of("capability", capability, "reason", "ü".repeat(1000));
    assertThat(inbox.ask(agent, longest).status()).isEqualTo(201);
  }

  @Test
  void agent_that_asks_too_much_is_held_back() {
    AgentClient agent = realm.activeAgent();
    var http = inbox.as(agent);
    List<Integer> statuses =
        IntStream.range(0, 101)
            .mapToObj(i -> http.post(inbox.own(""), Map.of("action", "a:" + i, "reason", "r")))
            .map(Answer::status)
            .toList();
    assertThat(statuses.subList(0, 100)).containsOnly(201);
    assertThat(statuses.getLast()).isEqualTo(409);
  }

  @Test
  void list_is_narrowed_by_status_agent_and_kind() {
    AgentClient agent = realm.activeAgent();
    String open = inbox.pending(agent, inbox.capability());
    String closed = inbox.pending(agent, inbox.capability());
    inbox.reject(closed, "no").expect(200);
    String action = inbox.ask(agent, Map.of("action", "x", "reason", "r")).text("id");
    String of = "/requests?agent=" + agent.name();
    assertThat(ids(of)).containsExactlyInAnyOrder(open, closed, action);
    assertThat(ids(of + "&status=rejected")).containsExactly(closed);
    assertThat(ids(of + "&status=PENDING&kind=capability")).containsExactly(open);
    assertThat(ids(of + "&max=1&first=1")).hasSize(1);
    assertThat(inbox.get("/requests/count?status=pending&agent=" + agent.name()).body())
        .isEqualTo("2");
    assertThat(ids("/requests?agent=nobody")).isEmpty();
    assertThat(inbox.get("/requests?status=maybe").status()).isEqualTo(400);
  }

  @Test
  void approver_sees_what_the_action_is_about() {
    AgentClient agent = realm.activeAgent();
    Map<String, Object> body =
        Map.of(
            "action",
            "db:drop",
            "resource",
            Map.of("type", "table", "id", "orders"),
            "context",
            Map.of("b", 2, "a", 1),
            "reason",
            "cleanup");
    String id = inbox.ask(agent, body).expect(201).text("id");
    JsonNode seen = inbox.get("/requests/" + id).expect(200).json();
    assertThat(seen.path("kind").asText()).isEqualTo("ACTION");
    assertThat(seen.path("context").asText()).isEqualTo("{\"a\":1,\"b\":2}");
    assertThat(seen.path("resource").path("id").asText()).isEqualTo("orders");
    assertThat(seen.path("risk").asText()).isEqualTo("HIGH");
    assertThat(seen.path("requestedBy").path("kind").asText()).isEqualTo("AGENT");
  }

  @Test
  void suspended_agent_asks_for_nothing() {
    AgentClient agent = realm.activeAgent();
    var http = inbox.as(agent);
    realm.admin().suspend(agent.name(), "test").expect(204);
    Answer answer =
        http.post(inbox.own(""), Map.of("capability", inbox.capability(), "reason", "r"));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void asking_and_answering_are_events() {
    realm
        .admin()
        .put(
            "/events/config", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true))
        .expect(204);
    String id = inbox.pending(realm.activeAgent(), inbox.capability());
    inbox.approve(id, Map.of()).expect(200);
    JsonNode events = realm.admin().get("/admin-events?resourcePath=requests/*").expect(200).json();
    assertThat(events.get(0).path("resourcePath").asText())
        .isEqualTo("requests/" + id + "/approve");
  }

  private List<String> ids(String path) {
    return inbox.get(path).expect(200).json().findValues("handle").stream()
        .map(JsonNode::asText)
        .toList();
  }
}
