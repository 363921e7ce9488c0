package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.People.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Base64Url;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.testkit.JwtBuilder;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Holes that were found in the system this pack takes its idea from, one test each for those that
 * could exist here. The numbers are those of the list of holes.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimHolesIT {

  private static final String CAPABILITY = "db:read";

  private final TestRealm realm;
  private final KeycloakBackend backend;

  AimHolesIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.backend = backend;
  }

  @BeforeAll
  void a_catalogue() {
    realm.define(CAPABILITY);
  }

  @Test
  void hole_1_an_authorization_header_does_not_stand_in_for_the_signature() {
    AgentClient agent = realm.activeAgent();
    String assertion = agent.withKey(AgentKeyPair.generate()).assertion();

    Answer refused =
        realm
            .anonymous()
            .bearer(agent.accessToken())
            .postForm(
                "/realms/" + realm.name() + "/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_assertion_type",
                    AgentClient.ASSERTION_TYPE,
                    "client_assertion",
                    assertion));

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void hole_1_a_key_that_the_request_brings_along_is_not_believed() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair own = AgentKeyPair.generate();
    JwtBuilder assertion = Jwts.assertionFor(own, agent.clientId(), agent.issuer());

    Answer refused = agent.tokenWith(assertion.header("jwk", own.jwk()).compact());

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void hole_1_a_signature_counts_once() {
    AgentClient agent = realm.activeAgent();
    String assertion = agent.assertion();
    agent.tokenWith(assertion).expect(200);

    assertThat(agent.tokenWith(assertion).status()).isEqualTo(401);
  }

  @Test
  void hole_1_the_status_of_the_agent_counts_with_every_request() {
    AgentClient agent = realm.activeAgent();
    realm.admin().suspend(agent.name(), "test").expect(204);

    assertThat(agent.token().status()).isEqualTo(400);
  }

  @Test
  void hole_2_the_id_of_an_object_opens_nothing_in_another_realm() {
    AgentClient agent = realm.activeAgent(CAPABILITY);
    String id = realm.admin().get("/agents/" + agent.name()).text("id");
    try (TestRealm other = TestRealm.create(realm.server())) {
      assertThat(other.admin().get("/agents/" + id + "/capabilities").status()).isEqualTo(404);
    }
  }

  @Test
  void hole_3_an_agent_grants_nothing_to_anybody() {
    AgentClient agent = realm.activeAgent();
    AdminView itself = new AdminView(realm.anonymous().bearer(agent.accessToken()), realm.name());
    Map<String, String> grant = Map.of("capability", CAPABILITY);

    assertThat(itself.post("/agents/" + agent.name() + "/capabilities", grant).status())
        .isEqualTo(403);
  }

  @Test
  void hole_4_no_answer_of_the_server_has_a_private_key() {
    AgentClient agent = realm.activeAgent();
    String id = realm.admin().get("/agents/" + agent.name()).text("id");

    for (String path : List.of("/agents/", "/clients/")) {
      assertThat(realm.admin().get(path + id).expect(200).body()).doesNotContain("\"d\"");
    }
    assertThat(realm.admin().get("/agents/" + id + "/keys").body()).doesNotContain("\"d\"");
  }

  @Test
  void hole_4_a_private_key_that_is_sent_is_refused_and_not_echoed() {
    AgentKeyPair key = AgentKeyPair.generate();
    Map<String, Object> jwk = new LinkedHashMap<>(key.jwk());
    String secret = Base64Url.encode(key.seed());
    jwk.put("d", secret);
    String name = TestRealm.randomName("leaky");

    Answer refused = realm.admin().createAgent(Map.of("name", name, "publicKey", jwk));

    assertInvalid(refused, "publicKey");
    assertThat(refused.body()).doesNotContain(secret);
  }

  @Test
  void hole_5_nothing_brings_a_revoked_agent_back() {
    AgentClient agent = realm.activeAgent();
    String token = agent.accessToken();
    realm.admin().revoke(agent.name()).expect(204);

    assertThat(realm.admin().resume(agent.name()).status()).isEqualTo(409);
    assertThat(realm.admin().addKey(agent.name(), AgentKeyPair.generate()).status()).isEqualTo(409);
    assertThat(agent.me(token).status()).isEqualTo(401);
  }

  @Test
  void hole_5_a_token_without_any_role_passes_no_gate() {
    Person nobody = People.with(realm);

    assertThat(nobody.admin().get("/agents").status()).isEqualTo(403);
  }

  @Test
  void hole_6_an_agent_gets_no_refresh_token() {
    assertThat(realm.activeAgent().token().expect(200).json().has("refresh_token")).isFalse();
  }

  @Test
  void hole_6_an_assertion_is_no_access_token() {
    AgentClient agent = realm.activeAgent();

    assertThat(agent.me(agent.assertion()).status()).isEqualTo(401);
  }

  @Test
  void hole_6_a_token_that_was_revoked_is_inactive() {
    AgentClient agent = realm.activeAgent();
    ResourceServer api = realm.resourceServer();
    String token = agent.tokenFor(api.uri()).expect(200).text("access_token");
    assertThat(api.accepts(token)).isTrue();

    agent.revoke(token).expect(200);

    assertThat(api.accepts(token)).isFalse();
  }

  @Test
  void hole_7_switching_on_creates_no_user_and_no_password() {
    try (TestRealm fresh = TestRealm.create(realm.server())) {
      assertThat(fresh.admin().get("/users").expect(200).json()).isEmpty();
    }
  }

  @Test
  void hole_8_the_log_has_no_assertion_no_proof_and_no_enrolment_secret() throws IOException {
    Assumptions.assumeTrue(
        backend instanceof DistributionBackend, "no way to the log of this server");
    AgentClient agent = realm.activeAgent();
    String good = agent.assertion();
    agent.tokenWith(good).expect(200);
    String bad = agent.withKey(AgentKeyPair.generate()).assertion();
    agent.tokenWith(bad).expect(401);
    String secret = new Enrolments(realm).secret();
    new Enrolments(realm).enrol(secret).expect(201);
    new Enrolments(realm).enrol(secret).expect(401);

    String log = Files.readString(((DistributionBackend) backend).log());

    assertThat(log).doesNotContain(signature(good)).doesNotContain(signature(bad));
    assertThat(log).doesNotContain(secret);
  }

  private static String signature(String jwt) {
    return jwt.substring(jwt.lastIndexOf('.') + 1);
  }

  @Test
  void hole_9_an_address_of_an_agent_is_text_and_is_never_called() {
    Map<String, Object> body =
        Map.of(
            "name", TestRealm.randomName("ssrf"),
            "repositoryUrl", "http://169.254.169.254/latest/meta-data",
            "documentationUrl", "http://localhost:1/");

    Answer created = realm.admin().createAgent(body).expect(201);

    assertThat(created.body()).doesNotContain("Connection refused");
    assertThat(realm.admin().get("/clients/" + created.text("id")).body())
        .doesNotContain("169.254.169.254");
  }

  @Test
  void hole_9_a_path_on_the_server_is_no_address() {
    Map<String, Object> body =
        Map.of("name", TestRealm.randomName("file"), "repositoryUrl", "file:///etc/passwd");

    assertInvalid(realm.admin().createAgent(body), "repositoryUrl");
  }

  @Test
  void hole_10_the_first_user_of_a_realm_is_no_administrator() {
    try (TestRealm fresh = TestRealm.create(realm.server())) {
      assertThat(People.with(fresh).admin().get("/agents").status()).isEqualTo(403);
    }
  }

  @Test
  void hole_10_nobody_learns_from_a_refusal_which_agents_exist() {
    AgentClient known = realm.activeAgent().withKey(AgentKeyPair.generate());
    AgentClient unknown = realm.admin().agent("nobody-knows", AgentKeyPair.generate());

    Answer ofKnown = known.token();
    Answer ofUnknown = unknown.token();

    assertThat(ofUnknown.status()).isEqualTo(ofKnown.status());
    assertThat(ofUnknown.body()).isEqualTo(ofKnown.body());
  }

  @Test
  void hole_11_a_proof_for_one_server_is_worth_nothing_at_another() {
    String name = TestRealm.randomName("agent");
    AgentKeyPair key = AgentKeyPair.generate();
    String proof = Jwts.keyProof(key, name, realm.issuer());
    try (TestRealm other = TestRealm.create(realm.server())) {
      Answer refused = other.admin().createAgent(Map.of("name", name, "keyProof", proof));

      assertThat(refused.status()).isEqualTo(400);
    }
  }

  @Test
  void hole_11_an_assertion_from_the_future_is_not_valid_for_ever() {
    AgentClient agent = realm.activeAgent();
    long later = Instant.now().getEpochSecond() + 3600;
    JwtBuilder assertion =
        Jwts.assertionFor(agent.key(), agent.clientId(), agent.issuer())
            .claim("iat", later)
            .claim("exp", later + 60);

    assertThat(agent.tokenWith(assertion.compact()).status()).isEqualTo(401);
  }

  @Test
  void hole_12_what_cannot_be_checked_is_refused() {
    AgentClient agent = realm.activeAgent(CAPABILITY);
    realm.admin().withdraw(agent.name(), CAPABILITY).expect(204);

    JsonNode refused = agent.token(CAPABILITY).expect(400).json();

    assertThat(refused.path("error").asText()).isEqualTo("invalid_scope");
    assertThat(Json.write(refused)).doesNotContain("access_token");
  }
}
