package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A gateway that knows the access request profile, and nothing of ours, gets a denial turned. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessRequestIT {

  private static final String TYPES = "urn:openid:authzen:access-request:error:";

  private final TestRealm realm;
  private final Gateway gateway;
  private final Inbox inbox;

  AccessRequestIT(TestRealm realm) {
    this.realm = realm.define("db:read", "db:write");
    this.gateway = Gateway.in(realm);
    this.inbox = new Inbox(realm);
  }

  @Test
  void denial_is_submitted_approved_and_asked_again() {
    Submission denied = denied(realm.activeAgent());
    Answer submitted = gateway.api().submit(denied.body());
    assertThat(submitted.status()).isEqualTo(202);
    JsonNode task = submitted.json().path("task");
    String endpoint = task.path("status_endpoint").asText();
    assertThat(submitted.headers().firstValue("Location")).contains(endpoint);
    assertThat(task.path("status").asText()).isEqualTo("pending");
    inbox.approve(task.path("id").asText(), Map.of("expiresIn", "PT1H")).expect(200, 204);
    JsonNode done = gateway.api().http().get(path(endpoint)).expect(200).json();
    assertThat(done.at("/task/status").asText()).isEqualTo("approved");
    assertThat(done.at("/result/mode").asText()).isEqualTo("reevaluate");
    assertThat(done.at("/result/approval/approved_until").asText()).isNotEmpty();
    Map<String, Object> again = denied.question();
    again.put("context", Map.of("amount", 5, "approval", done.at("/result/approval")));
    assertThat(gateway.api().evaluate(again).json().path("decision").asBoolean()).isTrue();
  }

  @Test
  void approver_reads_why_and_until_when() {
    Submission denied = denied(realm.activeAgent());
    denied.context("business_justification", "renewal of contracts");
    denied.put("requested_access", Map.of("requested_until", "2030-01-01T00:00:00+01:00"));
    String id = id(gateway.api().submit(denied.body()));
    assertThat(inbox.get("/requests/" + id).expect(200).text("reason"))
        .isEqualTo("renewal of contracts (wanted until 2029-12-31T23:00:00Z)");
  }

  @Test
  void reason_that_would_write_on_the_approvers_screen_is_refused() {
    Submission denied = denied(realm.activeAgent());
    denied.context("business_justification", "audit\u001b[2J");
    Answer refused = gateway.api().submit(denied.body());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("detail")).contains("business_justification", "control characters");
  }

  @Test
  void agent_submits_what_it_or_a_gateway_was_denied() {
    AgentClient agent = realm.activeAgent();
    Submission denied = denied(agent);
    assertThat(AccessApi.of(realm, agent).submit(denied.body()).status()).isEqualTo(202);
  }

  @Test
  void nobody_else_submits_it() {
    Submission denied = denied(realm.activeAgent());
    Answer stranger = AccessApi.of(realm, realm.activeAgent()).submit(denied.body());
    assertThat(stranger.text("type")).isEqualTo(TYPES + "invalid_denial_binding");
    Answer otherGateway = Gateway.in(realm).api().submit(denied.body());
    assertThat(otherGateway.text("type")).isEqualTo(TYPES + "invalid_denial_binding");
    assertThat(Gateway.without(realm).api().submit(denied.body()).status()).isEqualTo(403);
    assertThat(AccessApi.anonymous(realm).submit(denied.body()).status()).isEqualTo(401);
  }

  @Test
  void submission_about_something_else_is_refused() {
    for (String other :
        List.of(
            "/action/name=db:write",
            "/resource/id=customers",
            "/subject/id=" + realm.activeAgent().name(),
            "/context/amount=500",
            "/action/properties=x",
            "/denial/template=db:write",
            "/denial/expires_at=2099-01-01T00:00:00Z")) {
      Submission denied = denied(realm.activeAgent());
      denied.change(other);
      Answer answer = gateway.api().submit(denied.body());
      assertThat(answer.status()).as(other).isEqualTo(400);
      assertThat(answer.text("type")).as(other).isEqualTo(TYPES + "invalid_denial_binding");
    }
  }

  @Test
  void what_is_not_kept_is_refused_rather_than_ignored() {
    for (String member : List.of("items", "callback")) {
      Submission denied = denied(realm.activeAgent());
      denied.put(member, Map.of());
      assertThat(gateway.api().submit(denied.body()).text("detail"))
          .contains(member + ": is not supported");
    }
    Submission denied = denied(realm.activeAgent());
    denied.put("client", Map.of("actor", Map.of("id", "alice")));
    assertThat(gateway.api().submit(denied.body()).text("detail")).contains("client.actor");
  }

  @Test
  void what_was_allowed_or_refused_for_good_is_not_requestable() {
    AgentClient agent = realm.activeAgent("db:read");
    Submission allowed = denied(agent);
    assertThat(gateway.api().submit(allowed.body()).text("type"))
        .isEqualTo(TYPES + "not_requestable");
  }

  @Test
  void same_key_has_the_same_task_and_another_denial_with_it_is_refused() {
    Submission denied = denied(realm.activeAgent());
    AccessApi api = gateway.api().with("Idempotency-Key", TestRealm.randomName("key"));
    String id = id(api.submit(denied.body()));
    inbox.reject(id, "not now").expect(200, 204);
    Answer again = api.submit(denied.body());
    assertThat(again.status()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(id);
    assertThat(again.json().at("/task/status").asText()).isEqualTo("denied");
    Answer other = api.submit(denied(realm.activeAgent()).body());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("type")).isEqualTo(TYPES + "duplicate_request");
  }

  @Test
  void whoever_submitted_cancels_and_only_once() {
    Submission denied = denied(realm.activeAgent());
    JsonNode task = gateway.api().submit(denied.body()).expect(202).json().path("task");
    String cancel = path(task.at("/links/cancel").asText());
    assertThat(Gateway.in(realm).api().http().post(cancel, Map.of()).status()).isEqualTo(403);
    Answer cancelled = gateway.api().http().post(cancel, Map.of("reason", "no_longer_needed"));
    assertThat(cancelled.expect(200).json().at("/task/status").asText()).isEqualTo("cancelled");
    Answer late = gateway.api().http().post(cancel, Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("type")).isEqualTo(TYPES + "invalid_task_state");
  }

  @Test
  void pending_decision_is_submitted_as_the_request_that_is_open() {
    AgentClient agent = realm.activeAgent("db:read");
    new Policies(realm).created(Policies.about(agent.name(), "require_approval"));
    Submission pending = denied(agent);
    assertThat(id(gateway.api().submit(pending.body())))
        .isEqualTo(pending.answer().at("/context/access_request/task/id").asText());
  }

  @Test
  void approval_that_does_not_cover_it_says_whether_to_ask_again() {
    Map<String, Object> question = AccessApi.question(realm.activeAgent(), "db:read", "orders");
    question.put(
        "context", Map.of("approval", Map.of("id", "x", "approved_until", "2030-01-01T00:00:00Z")));
    JsonNode answer = gateway.api().evaluate(question).expect(200).json();
    assertThat(answer.path("decision").asBoolean(true)).isFalse();
    assertThat(answer.at("/context/next_action").asText()).isEqualTo("request");
  }

  private Submission denied(AgentClient agent) {
    return Submission.asked(gateway, agent);
  }

  private static String path(String url) {
    return URI.create(url).getRawPath();
  }

  private static String id(Answer submitted) {
    return submitted.expect(201, 202).json().at("/task/id").asText();
  }
}
