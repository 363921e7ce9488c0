package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of an agent are listed with state and validity, and never with anything secret. */
@RealmTest
final class AgentKeyRestIT {

  private final TestRealm realm;
  private final RealmAdmin admin;

  AgentKeyRestIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @Test
  void the_list_shows_each_key_as_a_jwk_with_its_state() {
    AgentClient agent = realm.activeAgent();

    JsonNode key = keys(agent).get(0);

    assertThat(key.path("thumbprint").asText()).isEqualTo(agent.key().thumbprint());
    assertThat(key.path("publicKey").path("x")).isEqualTo(Json.parse(jwk(agent)).path("x"));
    assertThat(key.path("publicKey").has("d")).isFalse();
    assertThat(key.path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void a_key_without_a_proof_is_listed_as_unproven() {
    AgentClient agent = realm.pendingAgent();

    assertThat(keys(agent).findValuesAsText("state")).containsExactly("UNPROVEN");
  }

  @Test
  void an_added_key_works_beside_the_first() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair second = AgentKeyPair.generate();

    admin.addKey(agent.name(), second).expect(201);

    agent.token().expect(200);
    agent.withKey(second).token().expect(200);
  }

  @Test
  void a_label_says_where_the_private_half_lives() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair second = AgentKeyPair.generate();
    String proof = Jwts.keyProof(second, agent.name(), realm.issuer());

    admin.post(path(agent), Map.of("keyProof", proof, "label", "host-1")).expect(201);

    assertThat(keys(agent).findValuesAsText("label")).containsExactly("host-1");
  }

  @Test
  void rotation_sets_the_end_of_the_old_key_to_the_grace() {
    AgentClient agent = realm.activeAgent();
    Instant before = Instant.now();

    admin.rotateKey(agent.name(), AgentKeyPair.generate(), "PT1H").expect(201);

    String end = keys(agent).findValuesAsText("notAfter").getFirst();
    assertThat(Instant.parse(end))
        .isBetween(before.plus(Duration.ofMinutes(59)), before.plus(Duration.ofMinutes(61)));
  }

  @Test
  void rotation_without_a_grace_keeps_the_old_key_for_a_day() {
    AgentClient agent = realm.activeAgent();

    admin.rotateKey(agent.name(), AgentKeyPair.generate()).expect(201);

    String end = keys(agent).findValuesAsText("notAfter").getFirst();
    assertThat(Instant.parse(end))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "P31D", "soon", "PT999999999999999999H"})
  void an_impossible_grace_is_refused(String grace) {
    AgentClient agent = realm.activeAgent();

    assertInvalid(admin.rotateKey(agent.name(), AgentKeyPair.generate(), grace), "grace");
  }

  @Test
  void rotation_without_a_proof_is_refused() {
    AgentClient agent = realm.activeAgent();
    Map<String, Object> bare = Map.of("publicKey", AgentKeyPair.generate().jwk());

    assertInvalid(admin.post(path(agent) + "/rotate", bare), "keyProof");
  }

  @Test
  void a_key_of_another_agent_is_a_conflict() {
    AgentClient first = realm.activeAgent();
    AgentClient second = realm.activeAgent();

    assertProblem(admin.addKey(second.name(), first.key()), 409, "conflict");
  }

  @Test
  void a_revoked_key_is_refused_from_the_next_request_on() {
    AgentClient agent = realm.activeAgent();

    admin.revokeKey(agent.name(), agent.key().thumbprint()).expect(204);

    assertThat(agent.token().status()).isEqualTo(401);
    assertThat(keys(agent).findValuesAsText("state")).containsExactly("REVOKED");
  }

  @Test
  void a_revoked_key_cannot_be_revoked_again() {
    AgentClient agent = realm.activeAgent();
    admin.revokeKey(agent.name(), agent.key().thumbprint()).expect(204);

    assertProblem(admin.revokeKey(agent.name(), agent.key().thumbprint()), 409, "conflict");
  }

  @Test
  void a_revoked_key_cannot_be_registered_again() {
    AgentClient agent = realm.activeAgent();
    admin.revokeKey(agent.name(), agent.key().thumbprint()).expect(204);

    assertProblem(admin.addKey(agent.name(), agent.key()), 409, "conflict");
  }

  @Test
  void a_key_of_another_agent_cannot_be_revoked_through_this_one() {
    AgentClient first = realm.activeAgent();
    AgentClient second = realm.activeAgent();

    assertProblem(admin.revokeKey(second.name(), first.key().thumbprint()), 404, "not-found");

    first.token().expect(200);
  }

  @Test
  void an_agent_has_64_keys_at_most() {
    AgentClient agent = realm.activeAgent();
    for (int i = 1; i < 64; i++) {
      admin.post(path(agent), Map.of("publicKey", AgentKeyPair.generate().jwk())).expect(201);
    }

    assertProblem(admin.addKey(agent.name(), AgentKeyPair.generate()), 409, "conflict");
  }

  private JsonNode keys(AgentClient agent) {
    return admin.get(path(agent)).expect(200).json();
  }

  private static String path(AgentClient agent) {
    return "/agents/" + agent.name() + "/keys";
  }

  private static String jwk(AgentClient agent) {
    return Json.write(agent.key().jwk());
  }
}
