package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An import tells of each row what became of it, in the order of the request; a bad row costs no
 * other row anything, wherever in its batch of fifty it stands.
 */
@RealmTest
final class AgentImportIT {

  private final TestRealm realm;
  private final RealmAdmin admin;
  private final KeycloakBackend backend;

  AgentImportIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.admin = realm.admin();
    this.backend = backend;
  }

  @Test
  void a_thousand_rows_are_registered_in_one_request() {
    String prefix = TestRealm.randomName("bulk");
    List<Map<String, String>> rows =
        IntStream.range(0, 1000).mapToObj(i -> Map.of("name", prefix + "-" + i)).toList();

    JsonNode results = imported(rows);

    assertThat(results).hasSize(1000);
    assertThat(results.findValuesAsText("result")).containsOnly("CREATED");
    assertThat(results.get(999).path("name").asText()).isEqualTo(prefix + "-999");
    assertThat(count(prefix)).isEqualTo(1000);
    Orphans.assertNone(backend, realmId());
  }

  @Test
  void a_thousand_and_one_rows_are_refused_and_nothing_is_registered() {
    String prefix = TestRealm.randomName("many");
    List<Map<String, String>> rows =
        IntStream.range(0, 1001).mapToObj(i -> Map.of("name", prefix + "-" + i)).toList();

    assertInvalid(admin.post("/agents/import", rows), "body");

    assertThat(count(prefix)).isZero();
  }

  @Test
  void an_import_of_nothing_is_nothing() {
    assertThat(imported(List.of())).isEmpty();
  }

  @Test
  void a_row_is_told_by_its_number_name_and_id() {
    String name = TestRealm.randomName("row");

    JsonNode result = imported(List.of(Map.of("name", name))).get(0);

    assertThat(result.path("row").asInt()).isZero();
    assertThat(result.path("name").asText()).isEqualTo(name);
    assertThat(admin.get("/agents/" + name).text("id")).isEqualTo(result.path("id").asText());
  }

  @Test
  void a_row_with_a_proof_is_active_and_has_its_capabilities() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    AgentKeyPair key = AgentKeyPair.generate();
    String name = TestRealm.randomName("row");
    String proof = Jwts.keyProof(key, name, realm.issuer());

    imported(List.of(Map.of("name", name, "keyProof", proof, "capabilities", List.of(capability))));

    AgentClient agent = admin.agent(name, key);
    assertThat(agent.token(capability).expect(200).text("scope")).contains(capability);
  }

  @Test
  void a_bad_row_among_good_ones_is_refused_alone() {
    String prefix = TestRealm.randomName("mixed");

    JsonNode results =
        imported(
            List.of(
                Map.of("name", prefix + "-0"),
                Map.of("name", "Not A Name"),
                Map.of("name", prefix + "-2")));

    assertThat(results.findValuesAsText("result")).containsExactly("CREATED", "REFUSED", "CREATED");
    assertThat(results.get(1).path("problem").path("errors").get(0).path("field").asText())
        .isEqualTo("name");
    assertThat(count(prefix)).isEqualTo(2);
  }

  @Test
  void a_name_given_twice_is_registered_once() {
    String name = TestRealm.randomName("twice");

    JsonNode results = imported(List.of(Map.of("name", name), Map.of("name", name)));

    assertThat(results.findValuesAsText("result")).containsExactly("CREATED", "REFUSED");
    assertThat(results.get(1).path("problem").path("status").asInt()).isEqualTo(409);
    assertThat(count(name)).isEqualTo(1);
  }

  @Test
  void a_row_whose_name_is_taken_is_refused_alone() {
    String taken = realm.activeAgent().name();
    String free = TestRealm.randomName("free");

    JsonNode results = imported(List.of(Map.of("name", taken), Map.of("name", free)));

    assertThat(results.findValuesAsText("result")).containsExactly("REFUSED", "CREATED");
  }

  @Test
  void a_row_whose_client_id_is_taken_by_hand_is_refused_alone() {
    String taken = TestRealm.randomName("taken");
    admin.post("/clients", Map.of("clientId", "agent:" + taken)).expect(201);
    String free = TestRealm.randomName("free");

    JsonNode results = imported(List.of(Map.of("name", taken), Map.of("name", free)));

    assertThat(results.findValuesAsText("result")).containsExactly("REFUSED", "CREATED");
    assertThat(results.get(0).path("problem").path("status").asInt()).isEqualTo(409);
  }

  @Test
  void a_row_with_the_proof_of_another_agent_is_refused_alone() {
    String name = TestRealm.randomName("row");
    String proof = Jwts.keyProof(AgentKeyPair.generate(), "somebody-else", realm.issuer());
    String free = TestRealm.randomName("free");

    JsonNode results =
        imported(List.of(Map.of("name", name, "keyProof", proof), Map.of("name", free)));

    assertThat(results.findValuesAsText("result")).containsExactly("REFUSED", "CREATED");
    assertThat(results.get(0).path("problem").path("type").asText()).endsWith(":not-proved");
  }

  @Test
  void a_row_with_an_unknown_capability_is_refused_alone() {
    String name = TestRealm.randomName("row");
    String free = TestRealm.randomName("free");

    JsonNode results =
        imported(
            List.of(
                Map.of("name", name, "capabilities", List.of("no:such")), Map.of("name", free)));

    assertThat(results.findValuesAsText("result")).containsExactly("REFUSED", "CREATED");
    assertThat(admin.get("/agents/" + name).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"name\":\"some-row\",\"capabilities\":[null]}",
        "{\"name\":null}"
      })
  void a_row_that_says_nothing_is_refused_alone(String row) {
    String free = TestRealm.randomName("free");

    JsonNode results =
        admin
            .post("/agents/import", "[" + row + ",{\"name\":\"" + free + "\"}]")
            .expect(200)
            .json();

    assertThat(results.findValuesAsText("result")).containsExactly("REFUSED", "CREATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "\"agents\"", "[1]", "[{\"colour\":\"red\"}]"})
  void a_body_that_is_no_list_of_agents_is_refused(String body) {
    ProblemAssertions.assertProblem(admin.post("/agents/import", body), 400, "invalid-request");
  }

  /** Takes as long as it takes: how fast it is, the benchmarks say. */
  private JsonNode imported(List<?> rows) {
    return realm
        .server()
        .http()
        .within(Duration.ofMinutes(5))
        .post("/admin/realms/" + realm.name() + "/agents/import", rows)
        .expect(200)
        .json();
  }

  private long count(String search) {
    return admin.get("/agents/count?search=" + search).expect(200).json().asLong();
  }

  private String realmId() {
    return admin.get("").expect(200).text("id");
  }
}
