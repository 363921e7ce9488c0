package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent asks before it acts; what it hears is the decision of the engine, and stays it. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimVerificationIT {

  private final TestRealm realm;
  private AimAgent agent;

  AimVerificationIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void an_agent_that_may_read() {
    realm
        .admin()
        .post(
            "/capabilities",
            Map.of("name", "db:read", "risk", "low", "aliases", List.of("read_database")))
        .expect(201);
    realm.define("db:write", "langchain_tool:*");
    agent = AimAgent.register(realm, "db:read", "langchain_tool:*");
  }

  @Test
  void what_was_granted_is_approved_with_201() {
    Answer approved = agent.ask("db:read");

    assertThat(approved.status()).isEqualTo(201);
    assertThat(approved.text("status")).isEqualTo("approved");
    assertThat(approved.text("approved_by")).isNotBlank();
    assertThat(Instant.parse(approved.text("expires_at"))).isAfter(Instant.now());
    assertThat(approved.json().get("trust_score").asDouble()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read_database", "langchain_tool:search"})
  void aliases_and_spaces_of_names_count(String action) {
    assertThat(agent.ask(action).status()).isEqualTo(201);
  }

  @Test
  void what_was_not_granted_is_denied_with_a_reason_and_2xx() {
    Answer denied = agent.ask("db:write");

    assertThat(denied.status()).isEqualTo(200);
    assertThat(denied.text("status")).isEqualTo("denied");
    assertThat(denied.text("denial_reason")).isNotBlank();
    assertThat(denied.text("denialReason")).isEqualTo(denied.text("denial_reason"));
    assertThat(denied.json().has("approved_by")).isTrue();
    assertThat(denied.json().has("expires_at")).isTrue();
  }

  @Test
  void a_suspended_agent_is_denied_with_a_reason() {
    AimAgent suspended = AimAgent.register(realm, "db:read");
    realm.admin().suspend(suspended.id(), "test").expect(204);

    Answer denied = suspended.ask("db:read").expect(200);

    assertThat(denied.text("status")).isEqualTo("denied");
    assertThat(denied.text("denial_reason")).contains("suspended");
  }

  @Test
  void a_revoked_agent_is_nobody() {
    AimAgent revoked = AimAgent.register(realm, "db:read");
    realm.admin().revoke(revoked.id()).expect(204);

    assertThat(revoked.ask("db:read").status()).isEqualTo(401);
  }

  @Test
  void everything_that_python_writes_is_understood() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("a", List.of(1.0, true, Map.of("z", "é <x> \"y\", \uD83D\uDE00 \u2028 \u007f")));
    context.put("signature", Map.of("public_key", "x", "timestamp", 0.1));
    context.put("nothing", null);

    assertThat(agent.ask("db:read", null, context).status()).isEqualTo(201);
  }

  @Test
  void a_retry_with_a_new_outer_signature_is_the_same_verification() {
    String body = PythonJson.dumps(agent.signed(agent.action("db:read", "users", Map.of())));
    long now = Instant.now().getEpochSecond();
    Answer first = at(now - 5, body).expect(201);
    Answer again = at(now, body).expect(201);

    assertThat(again.text("id")).isEqualTo(first.text("id"));
  }

  private Answer at(long seconds, String body) {
    String endpoint = AimAgent.VERIFICATIONS;
    return agent.http().post(endpoint, body, agent.headersAt(seconds, "POST", endpoint, body));
  }

  @Test
  void two_questions_are_two_verifications() {
    assertThat(agent.ask("db:read").text("id")).isNotEqualTo(agent.ask("db:read").text("id"));
  }

  @Test
  void an_action_that_was_changed_after_signing_is_refused() {
    Map<String, Object> body = agent.signed(agent.action("db:write", null, Map.of()));
    body.put("action_type", "db:read");

    assertThat(agent.post(AimAgent.VERIFICATIONS, body).status()).isEqualTo(401);
  }

  @Test
  void an_agent_cannot_ask_in_the_name_of_another() {
    AimAgent other = AimAgent.register(realm, "db:read");
    Map<String, Object> body = other.signed(other.action("db:read", null, Map.of()));

    assertThat(agent.post(AimAgent.VERIFICATIONS, body).status()).isEqualTo(401);
  }

  @Test
  void the_public_key_must_be_a_registered_one() {
    AimAgent forger = agent.withKey(AgentKeyPair.generate());
    Map<String, Object> body = forger.signed(forger.action("db:read", null, Map.of()));

    assertThat(agent.post(AimAgent.VERIFICATIONS, body).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400", "01", "tru"})
  void a_context_that_is_no_json_is_refused(String value) {
    String body =
        PythonJson.dumps(agent.signed(agent.action("db:read", null, Map.of("n", 7))))
            .replace("\"n\": 7", "\"n\": " + value);

    Answer refused = agent.postText(AimAgent.VERIFICATIONS, body);

    assertThat(refused.status()).isIn(400, 401);
    assertThat(refused.text("error")).isNotBlank();
  }

  @Test
  void a_context_that_is_too_large_is_refused() {
    Map<String, Object> many =
        IntStream.range(0, 10_000).boxed().collect(Collectors.toMap(i -> "m" + i, i -> i));
    for (Map<String, Object> context :
        List.<Map<String, Object>>of(Map.of("long", "x".repeat(1024 * 1024)), many, deep(1000))) {
      Answer refused = agent.ask("db:read", null, context);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text("error")).isNotBlank();
    }
  }

  private static Map<String, Object> deep(int levels) {
    Map<String, Object> context = Map.of("end", 1);
    for (int i = 0; i < levels; i++) {
      context = Map.of("a", context);
    }
    return context;
  }

  @Test
  void a_verification_is_read_back_by_the_agent_that_asked() {
    String id = agent.ask("db:read").expect(201).text("id");

    Answer found = agent.get(AimAgent.VERIFICATIONS + "/" + id).expect(200);

    assertThat(found.text("status")).isEqualTo("approved");
    assertThat(agent.get("/api/v1/verifications/" + id).status()).isEqualTo(200);
  }

  @Test
  void hole_2_a_verification_is_unknown_to_everybody_else() {
    String id = agent.ask("db:read").expect(201).text("id");
    AimAgent other = AimAgent.register(realm);

    assertThat(other.get(AimAgent.VERIFICATIONS + "/" + id).status()).isEqualTo(404);
    assertThat(agent.get(AimAgent.VERIFICATIONS + "/unknown%00").status()).isEqualTo(404);
    assertThat(agent.http().get(AimAgent.VERIFICATIONS + "/" + id, Map.of()).status())
        .isEqualTo(401);
  }

  @Test
  void the_result_is_recorded_in_both_shapes() {
    for (Map<String, ?> result :
        List.of(
            Map.of("result", "success", "result_summary", "10 rows"),
            Map.of("success", false, "error_message", "no table", "result_summary", ""))) {
      String id = agent.ask("db:read").expect(201).text("id");

      Answer recorded = agent.post(AimAgent.VERIFICATIONS + "/" + id + "/result", result);

      assertThat(recorded.status()).isEqualTo(200);
      assertThat(recorded.text("status")).isEqualTo("result_recorded");
    }
  }

  @Test
  void hole_3_a_result_never_changes_the_verdict() {
    String id = agent.ask("db:write").expect(200).text("id");

    agent.post(AimAgent.VERIFICATIONS + "/" + id + "/result", Map.of("result", "success"));

    assertThat(agent.get(AimAgent.VERIFICATIONS + "/" + id).text("status")).isEqualTo("denied");
  }

  @Test
  void hole_3_another_agent_reports_no_result() {
    String id = agent.ask("db:read").expect(201).text("id");
    String endpoint = AimAgent.VERIFICATIONS + "/" + id + "/result";

    Map<String, String> result = Map.of("result", "failure");

    assertThat(AimAgent.register(realm).post(endpoint, result).status()).isEqualTo(404);
    assertThat(agent.http().post(endpoint, result).status()).isEqualTo(401);
  }

  @Test
  void a_newer_client_signs_the_action_alone() {
    Map<String, Object> action = agent.action("db:read", null, Map.of("z", 1, "a", 2));

    assertThat(newer(action).status()).isEqualTo(201);
  }

  @Test
  void an_action_that_was_signed_long_ago_is_refused_alone() {
    Map<String, Object> action = agent.action("db:read", null, Map.of());
    action.put("timestamp", Instant.now().minusSeconds(303).toString());

    assertThat(newer(action).status()).isEqualTo(401);
  }

  @Test
  void an_older_client_must_sign_the_request_as_well() {
    String body = PythonJson.dumps(agent.signed(agent.action("db:read", null, Map.of())));

    assertThat(agent.http().post(AimAgent.VERIFICATIONS, body, Map.of()).status()).isEqualTo(401);
  }

  private Answer newer(Map<String, Object> action) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("agentId", agent.id());
    body.put("capability", action.get("action_type"));
    body.put("resource", action.get("resource"));
    body.put("context", action.get("context"));
    body.put("timestamp", action.get("timestamp"));
    body.put("signature", agent.sign(PythonJson.dumps(action)));
    body.put("publicKey", agent.publicKey());
    return agent.http().post(AimAgent.VERIFICATIONS, PythonJson.dumps(body), Map.of());
  }
}
