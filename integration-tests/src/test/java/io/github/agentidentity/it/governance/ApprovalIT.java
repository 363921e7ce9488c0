package io.github.agentidentity.it.governance;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an answer brings about, and that it reaches the token endpoint at once. */
@RealmTest
final class ApprovalIT {

  private final TestRealm realm;
  private final Inbox inbox;

  ApprovalIT(TestRealm realm) {
    this.realm = realm;
    this.inbox = new Inbox(realm);
  }

  @Test
  void denied_agent_asks_is_approved_for_a_time_and_denied_again() {
    String capability = inbox.guarded("high");
    AgentClient agent = realm.activeAgent();
    assertThat(agent.token(capability).status()).isEqualTo(400);
    String id = inbox.pending(agent, capability);
    assertThat(agent.token(capability).status()).isEqualTo(400);
    inbox.approve(id, Map.of("expiresIn", "PT4S", "comment", "for tonight")).expect(200);
    assertThatAnswer(agent.token(capability)).isAToken();
    await().atMost(Duration.ofSeconds(30)).until(() -> agent.token(capability).status() != 200);
    assertThatAnswer(agent.token(capability)).isRefusedWith(400, "invalid_scope");
  }

  @Test
  void approval_for_an_hour_ends_in_an_hour() {
    String capability = inbox.guarded("low");
    AgentClient agent = realm.activeAgent();
    String id = inbox.pending(agent, capability);
    JsonNode answer =
        inbox.approve(id, Map.of("expiresIn", "PT1H")).expect(200).json().path("answer");
    Instant end = Instant.parse(answer.path("goodUntil").asText());
    Instant answered = Instant.parse(answer.path("at").asText());
    assertThat(Duration.between(answered, end)).isEqualTo(Duration.ofHours(1));
    assertThat(grant(agent, capability).path("expiresAt").asText()).isEqualTo(end.toString());
  }

  @Test
  void approval_without_a_time_is_a_grant_without_end() {
    String capability = inbox.capability();
    AgentClient agent = realm.activeAgent();
    inbox.approve(inbox.pending(agent, capability), Map.of()).expect(200);
    assertThat(grant(agent, capability).has("expiresAt")).isFalse();
    assertThat(grant(agent, capability).path("reason").asText()).isEqualTo("nightly report");
  }

  @Test
  void narrowed_approval_narrows_the_grant() {
    String capability = inbox.capability();
    AgentClient agent = realm.activeAgent();
    Map<String, Object> narrow = Map.of("resource", Map.of("prefix", "reports/"));
    inbox.approve(inbox.pending(agent, capability), Map.of("constraints", narrow)).expect(200);
    assertThat(grant(agent, capability).path("constraints").toString())
        .isEqualTo("{\"resource\":{\"prefix\":\"reports/\"}}");
  }

  @Test
  void approved_capability_that_is_revoked_gives_no_token() {
    String capability = inbox.guarded("medium");
    AgentClient agent = realm.activeAgent();
    inbox.approve(inbox.pending(agent, capability), Map.of()).expect(200);
    assertThatAnswer(agent.token(capability)).isAToken();
    realm.admin().withdraw(agent.name(), capability).expect(204);
    assertThat(agent.token(capability).status()).isEqualTo(400);
  }

  @Test
  void rejected_request_grants_nothing_and_says_why() {
    String capability = inbox.guarded("medium");
    AgentClient agent = realm.activeAgent();
    String id = inbox.pending(agent, capability);
    inbox.reject(id, "use the read replica").expect(200);
    assertThat(agent.token(capability).status()).isEqualTo(400);
    JsonNode seen = inbox.as(agent).get(inbox.own("/" + id)).expect(200).json();
    assertThat(seen.path("status").asText()).isEqualTo("REJECTED");
    assertThat(seen.path("answer").path("comment").asText()).isEqualTo("use the read replica");
    assertThat(seen.path("answer").has("by")).isFalse();
  }

  @Test
  void request_answered_twice_is_answered_once() {
    AgentClient agent = realm.activeAgent();
    String id = inbox.pending(agent, inbox.capability());
    inbox.approve(id, Map.of()).expect(200);
    assertThat(inbox.reject(id, "too late").status()).isEqualTo(409);
    assertThat(inbox.approve(id, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void of_many_answers_at_once_exactly_one_counts() {
    AgentClient agent = realm.activeAgent();
    String id = inbox.pending(agent, inbox.capability());
    Stream<Supplier<Answer>> answers =
        IntStream.range(0, 8)
            .mapToObj(
                i -> i % 2 == 0 ? () -> inbox.approve(id, Map.of()) : () -> inbox.reject(id, "no"));
    List<Integer> statuses = AtOnce.statuses(answers);
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
  }

  @Test
  void unanswered_request_expires_and_may_be_asked_again() {
    inbox.attribute("agent-governance.request-ttl", "PT2S");
    AgentClient agent = realm.activeAgent();
    String capability = inbox.capability();
    String id = inbox.pending(agent, capability);
    inbox.attribute("agent-governance.request-ttl", "");
    await().atMost(Duration.ofSeconds(30)).until(() -> "EXPIRED".equals(status(id)));
    assertThat(inbox.approve(id, Map.of()).status()).isEqualTo(409);
    assertThat(inbox.pending(agent, capability)).isNotEqualTo(id);
  }

  @Test
  void action_is_approved_for_an_hour_unless_the_approver_says_else() {
    AgentClient agent = realm.activeAgent();
    Map<String, Object> action =
        Map.of(
            "action",
            "payments:refund",
            "resource",
            Map.of("type", "order", "id", "4711"),
            "context",
            Map.of("amount", 900),
            "reason",
            "customer complained");
    String id = inbox.ask(agent, action).expect(201).text("id");
    assertThat(inbox.ask(agent, action).expect(201).text("id")).isEqualTo(id);
    JsonNode seen = inbox.approve(id, Map.of()).expect(200).json();
    Instant end = Instant.parse(seen.path("answer").path("goodUntil").asText());
    Instant answered = Instant.parse(seen.path("answer").path("at").asText());
    assertThat(Duration.between(answered, end)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void action_cannot_be_narrowed() {
    AgentClient agent = realm.activeAgent();
    String id = inbox.ask(agent, Map.of("action", "a:b", "reason", "r")).expect(201).text("id");
    Answer answer = inbox.approve(id, Map.of("constraints", Map.of("resource", "x")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(status(id)).isEqualTo("PENDING");
  }

  @Test
  void request_of_a_removed_agent_is_gone() {
    AgentClient agent = realm.activeAgent();
    String id = inbox.pending(agent, inbox.capability());
    realm.admin().delete("/agents/" + agent.name()).expect(204);
    assertThat(inbox.get("/requests/" + id).status()).isEqualTo(404);
  }

  private String status(String id) {
    return inbox.get("/requests/" + id).expect(200).text("status");
  }

  private JsonNode grant(AgentClient agent, String capability) {
    JsonNode grants =
        realm.admin().get("/agents/" + agent.name() + "/capabilities").expect(200).json();
    for (JsonNode grant : grants) {
      if (capability.equals(grant.path("capability").asText())) {
        return grant;
      }
    }
    throw new AssertionError("no grant of " + capability + " in " + grants);
  }
}
