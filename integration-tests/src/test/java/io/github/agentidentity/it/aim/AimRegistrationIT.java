package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An AIM client registers with an enrolment token, which it calls an API key, and gets the key pair
 * that it insists on: once.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimRegistrationIT {

  private final TestRealm realm;
  private final AimHttp http;

  AimRegistrationIT(TestRealm realm) {
    this.realm = realm;
    this.http = AimHttp.of(realm);
  }

  @BeforeAll
  void a_catalogue() {
    realm.define("db:read");
  }

  @Test
  void every_member_that_the_client_reads_is_there() {
    Answer registered = register(TestRealm.randomName("aim"));

    for (String member :
        new String[] {
          "agent_id",
          "agentId",
          "name",
          "public_key",
          "publicKey",
          "private_key",
          "privateKey",
          "aim_url",
          "aimUrl",
          "status",
          "trust_score",
          "trustScore",
          "message"
        }) {
      assertThat(registered.json().has(member)).as(member).isTrue();
    }
    assertThat(registered.text("aim_url")).isEqualTo(realm.issuer() + "/aim");
    assertThat(registered.text("status")).isEqualTo("verified");
  }

  @Test
  void the_private_key_is_seed_and_public_key_and_signs_at_once() {
    Answer registered = register(TestRealm.randomName("aim"));
    AimAgent agent = AimAgent.of(registered);

    assertThat(Base64.getDecoder().decode(registered.text("private_key"))).hasSize(64);
    assertThat(agent.publicKey()).isEqualTo(registered.text("public_key"));
    assertThat(agent.get("/api/v1/sdk-api/agents/" + agent.id()).status()).isEqualTo(200);
  }

  @Test
  void trust_counts_to_1_for_the_sdk_and_to_100_for_the_command_line() {
    Answer registered = register(TestRealm.randomName("aim"));

    assertThat(registered.json().get("trust_score").asDouble()).isEqualTo(0.5);
    assertThat(registered.json().get("trustScore").asInt()).isEqualTo(50);
  }

  @Test
  void hole_4_the_private_key_is_never_to_be_had_again() {
    Answer registered = register(TestRealm.randomName("aim"));
    String secret = registered.text("private_key");
    AimAgent agent = AimAgent.of(registered);

    assertThat(agent.get("/api/v1/sdk-api/agents/" + agent.id()).body()).doesNotContain(secret);
    assertThat(realm.admin().get("/agents/" + agent.id()).body()).doesNotContain(secret);
    assertThat(agent.get("/api/v1/agents/" + agent.id() + "/credentials").status()).isEqualTo(404);
  }

  @Test
  void the_spelling_of_the_command_line_is_understood() {
    String body =
        PythonJson.dumps(
            Map.of(
                "name",
                "Ünïcode Agent " + TestRealm.randomName("x"),
                "displayName",
                "Shown",
                "description",
                "",
                "agentType",
                "custom"));

    Answer registered = register(token(), body).expect(201);

    assertThat(registered.text("displayName")).isEqualTo("Shown");
    assertThat(registered.text("agentType")).isEqualTo("custom");
    assertThat(registered.text("name")).startsWith("unicode-agent-x-");
  }

  @Test
  void a_name_that_is_taken_is_a_conflict_in_aims_shape() {
    String name = TestRealm.randomName("aim");
    register(name);

    Answer refused = AimAgent.register(http, token(), name);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("error")).isNotBlank();
  }

  @Test
  void a_token_that_is_used_up_registers_nothing() {
    String token = token();
    AimAgent.register(http, token, TestRealm.randomName("aim")).expect(201);

    Answer refused = AimAgent.register(http, token, TestRealm.randomName("aim"));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("error")).isNotBlank();
  }

  @Test
  void without_a_token_nothing_is_registered() {
    Answer refused = http.post("/api/v1/public/agents/register", Map.of("name", "nobody"));

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void a_refused_registration_gives_the_use_of_the_token_back() {
    String token = token();
    register(token, PythonJson.dumps(Map.of("name", "?"))).expect(400);

    AimAgent.register(http, token, TestRealm.randomName("aim")).expect(201);
  }

  @Test
  void what_an_agent_says_of_itself_is_declared_and_not_granted() {
    Map<String, Object> body =
        Map.of(
            "name",
            TestRealm.randomName("aim"),
            "capabilities",
            java.util.List.of("db:read"),
            "talks_to",
            java.util.List.of("filesystem"));

    AimAgent agent = AimAgent.of(register(token(), PythonJson.dumps(body)).expect(201));

    assertThat(realm.admin().get("/agents/" + agent.id() + "/capabilities").json()).isEmpty();
    assertThat(agent.get(agent.own("mcp-servers")).json().path("talks_to").get(0).asText())
        .isEqualTo("filesystem");
  }

  @Test
  void a_realm_without_the_pack_answers_404() {
    try (TestRealm other = TestRealm.create(realm.server())) {
      other.admin().put("", Map.of("attributes", Map.of("agent-identity.enabled", "false")));

      assertThat(AimHttp.of(other).get("/health", Map.of()).status()).isEqualTo(404);
    }
  }

  @Test
  void the_health_is_that_of_the_database() {
    Answer health = http.get("/health", Map.of()).expect(200);

    assertThat(health.text("status")).isEqualTo("healthy");
    assertThat(health.text("database")).isEqualTo("connected");
    assertThat(health.text("version")).isNotBlank();
  }

  private Answer register(String name) {
    return AimAgent.register(http, token(), name).expect(201);
  }

  private Answer register(String token, String body) {
    return http.post("/api/v1/public/agents/register", body, Map.of("X-AIM-API-Key", token));
  }

  private String token() {
    return realm
        .admin()
        .post("/agents/enrolment-tokens", Map.of("uses", 1))
        .expect(201)
        .text("token");
  }
}
