package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is the agent's if a registered key of it signed these bytes, for here and for now. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimSignatureIT {

  private final TestRealm realm;
  private AimAgent agent;
  private String self;

  AimSignatureIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void an_agent() {
    realm.define("db:read", "db:write");
    agent = AimAgent.register(realm, "db:read");
    self = "/api/v1/sdk-api/agents/" + agent.id();
  }

  @Test
  void hole_1_a_stray_authorization_header_changes_nothing() {
    Map<String, String> good = agent.headers("GET", self, "");
    good.put("Authorization", "Basic dXNlcjpzZWNyZXQ=");
    Map<String, String> bad = agent.withKey(AgentKeyPair.generate()).headers("GET", self, "");
    bad.put("Authorization", "Bearer " + "x.y.z");

    assertThat(agent.http().get(self, good).status()).isEqualTo(200);
    assertThat(agent.http().get(self, bad).status()).isEqualTo(401);
  }

  @Test
  void hole_1_a_valid_bearer_does_not_stand_in_for_a_bad_signature() {
    AimAgent forger = agent.withKey(AgentKeyPair.generate());
    String body = PythonJson.dumps(forger.signed(forger.action("db:read", null, Map.of())));
    Map<String, String> headers = forger.headers("POST", AimAgent.VERIFICATIONS, body);
    headers.put("Authorization", "Bearer " + realm.activeAgent("db:read").accessToken());

    Answer refused = agent.http().post(AimAgent.VERIFICATIONS, body, headers);

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void hole_1_a_key_that_the_request_brings_along_is_not_believed() {
    AimAgent forger = agent.withKey(AgentKeyPair.generate());

    assertThat(forger.get(self).status()).isEqualTo(401);
    assertThat(forger.ask("db:read").status()).isEqualTo(401);
  }

  @Test
  void hole_1_the_query_is_signed_like_the_rest() {
    String audit = "/api/v1/audit";
    Map<String, String> headers = agent.headers("GET", audit, "");

    assertThat(agent.http().get(audit + "?limit=1", headers).status()).isEqualTo(401);
    assertThat(agent.get("/api/v1/sdk-api/agents/" + agent.id() + "/mcp-servers?limit=1").status())
        .isEqualTo(200);
  }

  @Test
  void hole_1_a_suspended_agent_reports_nothing() {
    AimAgent suspended = AimAgent.register(realm);
    realm.admin().suspend(suspended.id(), "test").expect(204);

    Answer refused =
        suspended.post(suspended.own("capabilities"), Map.of("capabilityType", "db:read"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("error")).contains("suspended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"a\":1}", "[", "null"})
  void hole_1_a_short_body_is_an_error_of_the_caller(String body) {
    assertThat(agent.postText(AimAgent.VERIFICATIONS, body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -100_000, 100_000})
  void a_clock_that_is_too_far_off_is_refused(long skew) {
    long then = Instant.now().getEpochSecond() + skew + Long.signum(skew) * 2L;

    assertThat(at(then).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(longs = {-290, 290})
  void a_clock_that_is_a_little_off_is_not(long skew) {
    assertThat(at(Instant.now().getEpochSecond() + skew).status()).isEqualTo(200);
  }

  private Answer at(long seconds) {
    return agent.http().get(self, agent.headersAt(seconds, "GET", self, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Agent-ID", "X-Signature", "X-Timestamp"})
  void every_part_of_the_signature_is_needed(String header) {
    Map<String, String> headers = agent.headers("GET", self, "");
    headers.remove(header);

    assertThat(agent.http().get(self, headers).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64", "%00"})
  void text_that_is_no_signature_is_refused(String signature) {
    Map<String, String> headers = agent.headers("GET", self, "");
    headers.put("X-Signature", signature);

    assertThat(agent.http().get(self, headers).status()).isEqualTo(401);
  }

  @Test
  void nobody_learns_which_agents_exist() {
    AimAgent unknown =
        new AimAgent(agent.http(), "11111111-2222-3333-4444-555555555555", agent.key());
    Answer ofUnknown = unknown.get(self);
    Answer ofKnown = agent.withKey(AgentKeyPair.generate()).get(self);

    assertThat(ofUnknown.status()).isEqualTo(401);
    assertThat(ofUnknown.body()).isEqualTo(ofKnown.body());
  }

  @Test
  void a_body_that_was_changed_on_the_way_is_refused() {
    String endpoint = agent.own("capabilities");
    Map<String, String> headers = agent.headers("POST", endpoint, "{\"capabilityType\": \"a:b\"}");

    Answer refused = agent.http().post(endpoint, "{\"capabilityType\": \"a:c\"}", headers);

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void a_signature_is_worth_nothing_in_another_realm() {
    try (TestRealm other = TestRealm.create(realm.server())) {
      AimAgent elsewhere = new AimAgent(AimHttp.of(other), agent.id(), agent.key());

      assertThat(elsewhere.get(self).status()).isEqualTo(401);
    }
  }

  @Test
  void a_request_that_is_sent_again_later_is_refused() {
    String endpoint = agent.own("capabilities");
    String body = "{\"capabilityType\": \"replayed\"}";
    long signedAt = Instant.now().getEpochSecond() - 60;
    Map<String, String> headers = agent.headersAt(signedAt, "POST", endpoint, body);
    agent.http().post(endpoint, body, headers).expect(201);

    // Two equal requests of one second are not told apart.
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> agent.http().post(endpoint, body, headers).status() == 401);
  }

  @Test
  void hole_3_an_agent_speaks_for_itself_only() {
    AimAgent other = AimAgent.register(realm);
    Map<String, Object> report =
        Map.of("detections", java.util.List.of(Map.of("mcpServer", "x", "confidence", 1)));

    for (String path : new String[] {"capabilities", "capability-requests", "mcp-servers"}) {
      assertThat(agent.post(other.own(path), Map.of("a", 1)).status()).as(path).isEqualTo(403);
    }
    assertThat(agent.post("/api/v1/detection/agents/" + other.id() + "/report", report).status())
        .isEqualTo(403);
    assertThat(agent.get("/api/v1/sdk-api/agents/" + other.id()).status()).isEqualTo(404);
  }

  @Test
  void a_newer_client_polls_with_headers_of_its_own() {
    String id = agent.ask("db:read").expect(201).text("id");
    String path = AimAgent.VERIFICATIONS + "/" + id;
    String now = Long.toString(Instant.now().getEpochSecond());
    Map<String, String> headers = new HashMap<>();
    headers.put("X-AIM-Agent-ID", agent.id());
    headers.put("X-AIM-Timestamp", now);
    headers.put("X-AIM-Signature", agent.sign("GET\n" + path + "\n" + agent.id() + "\n" + now));

    assertThat(agent.http().get(path, headers).status()).isEqualTo(200);
    assertThat(agent.http().get(path + "x", headers).status()).isEqualTo(401);
  }
}
