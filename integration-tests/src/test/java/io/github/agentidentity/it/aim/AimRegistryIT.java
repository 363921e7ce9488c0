package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people register by AIM's client is in the registry, and agents attest it as AIM does. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimRegistryIT {

  private static final String SERVERS = "/api/v1/mcp-servers";

  private final TestRealm realm;
  private AimAgent agent;
  private AimPerson manager;

  AimRegistryIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void an_agent_and_a_manager() {
    agent = AimAgent.register(realm);
    manager = AimPerson.with(realm, "admin-cli", "agent-manager");
  }

  private Answer registered() {
    Map<String, Object> server = new LinkedHashMap<>();
    server.put("name", "Files & more");
    server.put("description", "Files");
    server.put("url", "https://" + TestRealm.randomName("mcp") + ".example.com/mcp/");
    server.put("version", "1.0.0");
    server.put("capabilities", List.of("tools"));
    return manager.post(SERVERS, server).expect(201);
  }

  @Test
  void what_a_manager_registers_waits_in_the_registry() {
    Answer server = registered();
    JsonNode known = realm.admin().get("/mcp-servers/" + server.text("id")).expect(200).json();
    assertThat(known.path("status").asText()).isEqualToIgnoringCase("pending");
    assertThat(server.text("name")).isEqualTo("Files & more");
    assertThat(server.text("status")).isEqualTo("pending");
    Answer listed = agent.get(SERVERS + "?limit=200").expect(200);
    assertThat(listed.json().path("mcp_servers").findValuesAsText("id"))
        .contains(server.text("id"));
  }

  @Test
  void an_address_that_is_registered_is_not_told_of_again() {
    Answer server = registered();
    Map<String, Object> again = Map.of("name", "x", "url", server.text("url") + "/");
    Answer twice = agent.post(SERVERS, again);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text("existing_id")).isEqualTo(server.text("id"));
  }

  @Test
  void an_agent_attests_it_in_the_form_of_the_wire_contract() {
    Answer server = registered();
    Answer taken = attest(server, said(server));
    assertThat(taken.expect(200).json().path("success").asBoolean()).isTrue();
    assertThat(taken.json().path("attestation_count").asInt()).isEqualTo(1);
    assertThat(taken.json().path("mcp_confidence_score").asInt()).isBetween(1, 100);
    JsonNode kept =
        realm.admin().get("/mcp-servers/" + server.text("id") + "/attestations").json().get(0);
    assertThat(kept.path("evidence").path("form").asText()).isEqualTo("WIRE");
    assertThat(kept.path("names").get(0).asText()).isEqualTo("read_files");
    Answer shown = agent.get(SERVERS + "/" + server.text("id") + "/attestations").expect(200);
    assertThat(shown.json().path("attestations")).hasSize(1);
  }

  @Test
  void a_signature_is_good_once_and_for_its_server() {
    Answer server = registered();
    Map<String, Object> said = said(server);
    attest(server, said).expect(200);
    assertThat(attest(server, said).status()).isEqualTo(403);
    assertThat(attest(registered(), said(server)).status()).isEqualTo(403);
    Map<String, Object> late = said(server);
    late.put("timestamp", Instant.now().minusSeconds(400).toString());
    assertThat(attest(server, late).status()).isEqualTo(403);
    Map<String, Object> renamed = said(server);
    renamed.put("mcp_name", "another");
    assertThat(attest(server, renamed).text("error")).isEqualTo("Attestation failed");
  }

  @Test
  void a_challenge_is_good_for_one_attestation() {
    Answer server = registered();
    String path = SERVERS + "/" + server.text("id") + "/challenge?agent_id=" + agent.id();
    String challenge = agent.http().get(path, Map.of()).expect(200).text("challenge");
    Map<String, Object> said = said(server);
    said.put("challenge", challenge);
    attest(server, said).expect(200);
    Map<String, Object> again = said(server);
    again.put("challenge", challenge);
    assertThat(attest(server, again).status()).isEqualTo(403);
  }

  @Test
  void a_manager_has_it_prove_its_key_and_nobody_else() {
    String path = SERVERS + "/" + registered().text("id") + "/verify";
    Answer without = manager.post(path, Map.of());
    assertThat(without.status()).isEqualTo(409);
    assertThat(without.text("error")).contains("no key");
    assertThat(agent.post(path, Map.of("a", 1)).status()).isEqualTo(409);
  }

  @Test
  void only_a_manager_removes_it() {
    String path = SERVERS + "/" + registered().text("id");
    assertThat(agent.delete(path).status()).isEqualTo(403);
    assertThat(manager.delete(path).status()).isEqualTo(204);
    assertThat(agent.get(path).status()).isEqualTo(404);
  }

  @Test
  void what_an_agent_finds_is_a_detection_and_never_a_declaration() {
    Map<String, Object> found =
        Map.of("mcpServer", "filesystem", "detectionMethod", "registration", "confidence", 90);
    agent
        .post(
            "/api/v1/detection/agents/" + agent.id() + "/report",
            Map.of("detections", List.of(found)))
        .expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(connections("&server=filesystem")).hasSize(1));
    JsonNode connection = connections("&server=filesystem").get(0);
    assertThat(connection.path("kind").asText()).isEqualTo("DETECTED");
    assertThat(connection.path("source").asText()).isEqualTo("manual");
  }

  private JsonNode connections(String filter) {
    return realm
        .admin()
        .get("/mcp-servers/connections?agent=" + agent.id() + filter)
        .expect(200)
        .json();
  }

  private Answer attest(Answer server, Map<String, Object> said) {
    Map<String, Object> body = Map.of("attestation", said, "signature", agent.sign(compact(said)));
    return agent.http().post(SERVERS + "/" + server.text("id") + "/attest", body);
  }

  private Map<String, Object> said(Answer server) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("agent_id", agent.id());
    said.put("mcp_url", server.text("url"));
    said.put("mcp_name", server.text("name"));
    said.put("capabilities_found", List.of("read_files"));
    said.put("connection_successful", true);
    said.put("health_check_passed", true);
    said.put("connection_latency_ms", 45);
    said.put("timestamp", Instant.now().toString());
    said.put("sdk_version", "aim-sdk-python@1.0.0");
    return said;
  }

  /** Sorted and without spaces between members. */
  private static String compact(Map<String, Object> said) {
    return PythonJson.dumps(said).replace("\": ", "\":").replace(", \"", ",\"");
  }
}
